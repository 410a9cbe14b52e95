package id.tanggap.queue.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.queue.bulk.BulkRequest.BulkAction;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.view.TicketReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One thing for many tickets, and back again.
class BulkActionsTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final Viewer colleague = house.somebody(Role.AGENT, null);
    private final long colleagueId = Objects.requireNonNull(colleague.userId());
    private final BulkActions bulk = house.room(BulkActions.class);

    BulkActionsTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void what_is_refused_for_one_is_done_for_the_others_and_said() {
        var free = house.opened(Complaint.usual());
        var taken = house.opened(Complaint.usual());
        house.room(TicketAssignment.class).claim(TicketVersion.latest(taken.number(), colleague));

        var report = order(BulkAction.CLAIM, Map.of(), free, taken);

        assertThat(report.done()).extracting(BulkReport.Item::number).containsExactly(free.number());
        assertThat(report.refused()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo(taken.number());
            assertThat(item.refused()).hasToString("Reason[key=refused.ticket.taken, args=[]]");
        });
        assertThat(who(free)).isEqualTo(agent.userId());
    }

    @Test
    void each_act_can_be_taken_back() {
        var mgl = house.opened(Complaint.usual());
        var before = now(mgl);
        var offices = house.room(id.tanggap.balai.BalaiDirectory.class).all();
        var other = offices.stream()
                .map(balai -> balai.code().value())
                .filter(code -> !code.equals(before.assignment().balaiCode()))
                .findFirst()
                .orElseThrow();
        undone(BulkAction.CLAIM, Map.of(), mgl);
        undone(BulkAction.ASSIGN, Map.of("person", Long.toString(colleagueId)), mgl);
        undone(BulkAction.TAG, Map.of("tag", "Alamat kurang"), mgl);
        undone(BulkAction.CATEGORY, Map.of("category", "rehsos.lansia"), mgl);
        undone(BulkAction.HAND_OVER, Map.of("balai", other, "reason", "wilayahnya"), mgl);
        undone(BulkAction.END, Map.of("outcome", "solved"), mgl);

        var after = now(mgl);
        assertThat(after.assignment().balaiCode()).isEqualTo(before.assignment().balaiCode());
        assertThat(after.classification().category())
                .isEqualTo(before.classification().category());
        assertThat(after.assignment().assignee()).isNull();
        assertThat(after.state().isOpen()).isTrue();
        assertThat(house.room(TicketTags.class).of(mgl.id())).isEmpty();
    }

    private void undone(BulkAction action, Map<String, String> with, OpenedTicket ticket) {
        var report = order(action, with, ticket);
        assertThat(report.refused()).as(action.code()).isEmpty();
        assertThat(bulk.undo(report.id(), agent)).as(action.code()).isTrue();
        var again = bulk.report(report.id(), agent).orElseThrow();
        assertThat(again.undone()).isTrue();
        assertThat(again.kept()).as(action.code()).isEmpty();
    }

    @Test
    void a_ticket_handed_over_by_the_national_desk_comes_back_to_it() {
        var ticket = house.opened(Complaint.placeless());

        undone(BulkAction.HAND_OVER, Map.of("balai", "MGL", "reason", "wilayahnya"), ticket);

        assertThat(now(ticket).assignment().balaiCode()).isNull();
        assertThat(now(ticket).state()).isEqualTo(TicketState.TRIAGED);
    }

    @Test
    void a_tag_that_was_there_before_stays() {
        var ticket = house.opened(Complaint.usual());
        house.room(TicketTags.class).tag(TicketVersion.latest(ticket.number(), agent), "penting");

        undone(BulkAction.TAG, Map.of("tag", "penting"), ticket);

        assertThat(house.room(TicketTags.class).of(ticket.id())).containsExactly("penting");
    }

    @Test
    void what_somebody_has_changed_meanwhile_is_not_taken_back() {
        var changed = house.opened(Complaint.usual());
        var same = house.opened(Complaint.usual());
        var report = order(BulkAction.CLAIM, Map.of(), changed, same);
        house.room(TicketAssignment.class).toPerson(TicketVersion.latest(changed.number(), agent), colleagueId);

        assertThat(bulk.undo(report.id(), agent)).isTrue();

        assertThat(now(same).assignment().assignee()).isNull();
        assertThat(who(changed)).isEqualTo(colleagueId);
        assertThat(bulk.report(report.id(), agent).orElseThrow().kept())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.kept()).extracting(Reason::key).isEqualTo("refused.ticket.changed"));
    }

    @Test
    void taking_back_is_for_its_giver_once_and_within_ten_minutes() {
        var ticket = house.opened(Complaint.usual());
        var report = order(BulkAction.CLAIM, Map.of(), ticket);

        assertThat(bulk.undo(report.id(), colleague)).isFalse();
        assertThat(bulk.report(report.id(), colleague)).isEmpty();
        house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(11)));
        assertThat(bulk.undo(report.id(), agent)).isFalse();
        house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(9)));
        assertThat(bulk.undo(report.id(), agent)).isTrue();
        assertThat(bulk.undo(report.id(), agent)).isFalse();
    }

    @Test
    void tickets_that_may_not_be_seen_are_not_touched() {
        var ticket = house.opened(Complaint.placeless());
        var staff = house.somebody(Role.BALAI, "MGL");

        var id = bulk.execute(new BulkRequest(BulkAction.CLAIM, Map.of()), List.of(ticket.number()), staff);

        assertThat(bulk.report(id.orElseThrow(), staff).orElseThrow().items()).isEmpty();
        assertThat(now(ticket).assignment().assignee()).isNull();
    }

    @Test
    void an_order_without_what_it_takes_says_so() {
        var ticket = house.opened(Complaint.usual());

        assertThat(why(order(BulkAction.ASSIGN, Map.of(), ticket))).isEqualTo("refused.queue.person");
        assertThat(why(order(BulkAction.HAND_OVER, Map.of("reason", "x"), ticket)))
                .isEqualTo("refused.queue.balai");
        assertThat(why(order(BulkAction.HAND_OVER, Map.of("balai", "MGL"), ticket)))
                .isEqualTo("refused.ticket.reason.missing");
        assertThat(why(order(BulkAction.END, Map.of("outcome", "unable"), ticket)))
                .startsWith("refused.ticket.ending");
    }

    private static String why(BulkReport report) {
        return Objects.requireNonNull(report.refused().getFirst().refused()).key();
    }

    private BulkReport order(BulkAction action, Map<String, String> with, OpenedTicket... tickets) {
        var numbers = Arrays.stream(tickets).map(OpenedTicket::number).toList();
        var id = bulk.execute(new BulkRequest(action, with), numbers, agent);
        return bulk.report(id.orElseThrow(), agent).orElseThrow();
    }

    private @Nullable Long who(OpenedTicket ticket) {
        var assignee = now(ticket).assignment().assignee();
        return assignee == null ? null : assignee.id();
    }

    private TicketSummary now(OpenedTicket ticket) {
        return house.room(TicketReader.class)
                .summary(new TicketNumber(ticket.number().digits()), agent)
                .orElseThrow();
    }
}
