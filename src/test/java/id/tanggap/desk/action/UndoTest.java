package id.tanggap.desk.action;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskClient;
import id.tanggap.ticket.ClockView;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.undo.UndoRules;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody did a moment ago is taken back by one key; the timeline tells both.
class UndoTest {

    private static final Pattern ENTRY = Pattern.compile("name=\"entry\" value=\"(\\d+)\"");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final DeskClient desk = new DeskClient(house, agent);
    private OpenedTicket ticket = house.opened(Complaint.usual());

    @BeforeEach
    void morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
        ticket = house.opened(Complaint.usual());
    }

    @AfterEach
    void the_timeline_still_gives_the_ticket_back() {
        assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
    }

    @Test
    void a_hand_over_that_nobody_accepted_goes_back_as_if_it_had_not_been() {
        var before = summary();
        var due = acceptanceDue();
        house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(5)));
        act("hand-over", "balai", "ANT", "reason", "keliru");
        house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(7)));

        undo();

        assertThat(summary().assignment().balaiCode())
                .isEqualTo(before.assignment().balaiCode());
        assertThat(summary().assignment().handOvers()).isZero();
        assertThat(summary().state()).isEqualTo(TicketState.HANDED_OVER);
        assertThat(acceptanceDue()).isEqualTo(due);
    }

    @Test
    void a_hand_over_from_a_balai_that_had_begun_goes_back_to_it_as_accepted() {
        house.room(TicketAcceptance.class).accept(latest());
        house.room(TicketAcceptance.class).start(latest());
        act("hand-over", "balai", "ANT", "reason", "keliru");

        undo();

        assertThat(summary().state()).isEqualTo(TicketState.ACCEPTED);
        assertThat(house.room(TicketReader.class)
                        .detail(ticket.number(), agent)
                        .orElseThrow()
                        .clocks())
                .filteredOn(ClockView::isRunning)
                .extracting(ClockView::name)
                .doesNotContain("acceptance");
    }

    @Test
    void a_hand_over_that_was_accepted_stays() {
        act("hand-over", "balai", "ANT", "reason", "sudah benar");
        var entry = entry();
        house.room(TicketAcceptance.class)
                .accept(TicketVersion.latest(ticket.number(), house.somebody(Role.BALAI, "ANT")));

        var page = desk.post(path("reconsideration"), "entry", entry);

        assertThat(page.body()).contains("tidak dapat diurungkan lagi");
        assertThat(summary().assignment().balaiCode()).isEqualTo("ANT");
        assertThat(desk.get(path("")).body()).doesNotContain("name=\"entry\"");
    }

    @Test
    void a_person_is_given_back_to_whom_they_were_taken_from() {
        act("claim");
        var colleague = house.somebody(Role.AGENT, null);
        act("assignment", "to", "person-" + colleague.userId());

        undo();

        assertThat(holder()).isEqualTo(agent.name());
    }

    @Test
    void corrections_go_back_even_to_a_place_that_nobody_knew() {
        ticket = house.opened(Complaint.placeless());
        act("correction/place", "placeChosen", "33.21", "placeText", "Demak");
        assertThat(summary().assignment().balaiCode()).isNotNull();

        undo();

        assertThat(summary().classification().placeCode()).isNull();
        assertThat(summary().assignment().balaiCode()).isNull();
    }

    @Test
    void clocks_follow_a_corrected_urgency_and_its_undoing() {
        var due = summary().times().nextDueAt();
        act("correction/urgency", "urgency", "darurat");
        assertThat(summary().times().nextDueAt()).isBefore(due);

        undo();

        assertThat(summary().times().nextDueAt()).isEqualTo(due);
        assertThat(summary().classification().urgency().code()).isEqualTo("biasa");
    }

    @Test
    void ties_and_tags_go_back() {
        var other = house.opened(Complaint.usual()).number().digits();

        act("merge", "other", other, "reason", "serumah");
        undo();
        assertThat(summary().state()).isEqualTo(TicketState.HANDED_OVER);
        act("links", "kind", "incident", "other", other);
        undo();
        act("links", "kind", "related", "other", other);
        undo();
        act("tags", "tag", "keliru");
        undo();

        var page = desk.get(path("")).body();
        assertThat(page).doesNotContain("#keliru", "links/removal", "separation");
    }

    @Test
    void an_ending_of_a_moment_ago_is_opened_again_without_a_reason() {
        act("closure", "outcome", "solved");

        undo();

        assertThat(summary().state()).isEqualTo(TicketState.HANDED_OVER);
        assertThat(summary().status().outcome()).isNull();
    }

    @Test
    void only_who_did_it_can_take_it_back() {
        act("claim");
        var entry = entry();
        var other = new DeskClient(house, house.somebody(Role.AGENT, null));

        assertThat(other.get(path("")).body()).doesNotContain("name=\"entry\"");
        assertThat(other.post(path("reconsideration"), "entry", entry).body()).contains("tidak dapat diurungkan lagi");
        assertThat(holder()).isEqualTo(agent.name());
    }

    @Test
    void after_a_while_it_takes_a_verb_with_a_reason() {
        act("claim");
        var entry = entry();
        house.clock.set(TicketTestSetup.TUESDAY.plus(UndoRules.WINDOW).plusSeconds(1));

        assertThat(desk.get(path("")).body()).doesNotContain("name=\"entry\"");
        assertThat(desk.post(path("reconsideration"), "entry", entry).body()).contains("tidak dapat diurungkan lagi");
    }

    private void act(String noun, String... fields) {
        assertThat(desk.post(path(noun), fields).body()).as(noun).doesNotContain("data-refused");
    }

    private void undo() {
        assertThat(desk.post(path("reconsideration"), "entry", entry()).body())
                .as("undo")
                .doesNotContain("data-refused");
    }

    private String entry() {
        var found = ENTRY.matcher(desk.get(path("")).body());
        assertThat(found.find()).as("something to take back").isTrue();
        return found.group(1);
    }

    private List<Instant> acceptanceDue() {
        return house.room(TicketReader.class).detail(ticket.number(), agent).orElseThrow().clocks().stream()
                .filter(clock -> clock.isRunning() && clock.name().equals("acceptance"))
                .map(ClockView::dueAt)
                .toList();
    }

    private TicketVersion latest() {
        return TicketVersion.latest(ticket.number(), agent);
    }

    private TicketSummary summary() {
        return house.room(TicketReader.class).summary(ticket.number(), agent).orElseThrow();
    }

    private String holder() {
        return Objects.requireNonNull(summary().assignment().assignee()).name();
    }

    private String path(String noun) {
        return "/tickets/" + ticket.number().digits() + (noun.isEmpty() ? "" : "/" + noun);
    }
}
