package id.tanggap.ticket.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.conversation.Watchers;
import id.tanggap.ticket.deadline.DeadlineWorker;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.ownership.TicketAssignment;
import id.tanggap.ticket.timeline.TimelineCheck;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.ticket.workflow.ChosenOutcome;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// How tickets end, and how the citizen has the last word.
class TicketResolutionTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private OpenedTicket ticket = house.opened(Complaint.usual());

    @BeforeEach
    void a_ticket_in_progress() {
        house.clock.set(TicketTestSetup.TUESDAY);
        ticket = house.opened(Complaint.usual());
        house.room(TicketAcceptance.class).accept(seen());
        house.room(TicketAcceptance.class).start(seen());
        house.room(TicketAssignment.class).claim(seen());
    }

    @Test
    void belum_within_the_window_opens_it_again_with_the_same_owner() {
        end(ChosenOutcome.as("solved"));
        house.clock.pass(Duration.ofDays(13));

        house.joined(ticket, "BELUM, uangnya belum masuk");

        var row = house.row(ticket);
        assertThat(row.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(row.assignment().assignee()).isEqualTo(agent.userId());
        assertThat(row.status().outcome()).isNull();
        assertThat(house.events(ticket).getLast().data())
                .containsEntry("verdict", "not-yet")
                .containsEntry("sameOwner", true);
        assertThat(house.room(Watchers.class).of(ticket.id()))
                .extracting(Watchers.Watcher::user)
                .contains(agent.userId());
        assertThat(openClocks()).contains("first-response", "resolution").doesNotContain("acceptance");
    }

    @Test
    void long_after_the_end_the_balai_accepts_it_again() {
        end(ChosenOutcome.as("solved"));
        house.clock.pass(Duration.ofDays(15));

        house.joined(ticket, "Masih belum");

        var row = house.row(ticket);
        assertThat(row.state()).isEqualTo(TicketState.HANDED_OVER);
        assertThat(row.assignment().assignee()).isNull();
        assertThat(openClocks()).contains("acceptance");
    }

    @Test
    void sudah_closes_it_for_good() {
        end(ChosenOutcome.as("solved"));

        house.joined(ticket, "Sudah, terima kasih");

        assertThat(house.state(ticket)).isEqualTo(TicketState.CLOSED);
        assertThat(house.events(ticket)).extracting(TicketDetail.Event::kind).endsWith("joined", "confirmed");
    }

    @Test
    void silence_for_the_whole_window_closes_it() {
        end(ChosenOutcome.as("solved"));
        house.clock.pass(Duration.ofDays(14).plusMinutes(1));

        // tickets of other tests may have ended before it, and a round closes two hundred
        for (var round = 0; round < 50 && house.state(ticket) != TicketState.CLOSED; round++) {
            house.room(DeadlineWorker.class).round();
        }

        assertThat(house.state(ticket)).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void an_outcome_says_what_it_takes() {
        assertThat(end(ChosenOutcome.as("unable"))).isEqualTo("refused.ticket.ending.reason");
        assertThat(end(ChosenOutcome.as("not-ours"))).isEqualTo("refused.ticket.ending.reference");
        assertThat(end(ChosenOutcome.as("answered"))).isEqualTo("refused.ticket.ending.answer");
        assertThat(end(ChosenOutcome.as("duplicate"))).isEqualTo("refused.ticket.ending.unknown");
        assertThat(house.state(ticket)).isEqualTo(TicketState.IN_PROGRESS);

        house.room(StaffMessages.class).answer(ticket.number(), agent, "Mohon ke bank.");
        assertThat(end(ChosenOutcome.as("answered"))).isEmpty();
    }

    @Test
    void what_an_outcome_takes_is_data() {
        strict(true);
        try {
            assertThat(end(ChosenOutcome.as("withdrawn"))).isEqualTo("refused.ticket.ending.supervisor");
        } finally {
            strict(false);
        }
        assertThat(end(ChosenOutcome.as("withdrawn"))).isEmpty();
    }

    private void strict(boolean strict) {
        house.jdbc()
                .sql("update outcome set needs_proof = :strict, needs_supervisor = :strict where code = 'withdrawn'")
                .param("strict", strict)
                .update();
    }

    @Test
    void what_is_not_ours_is_cancelled_and_says_whose_it_is() {
        assertThat(end(new ChosenOutcome("not-ours", "", "Dinas Dukcapil Demak")))
                .isEmpty();

        assertThat(house.state(ticket)).isEqualTo(TicketState.CANCELLED);
        assertThat(house.events(ticket).getLast().data())
                .containsEntry("reference", "Dinas Dukcapil Demak")
                .containsEntry("outcome", "not-ours");
    }

    @Test
    void the_question_stops_the_clocks_until_the_citizen_answers() {
        var before = due("resolution");
        house.room(TicketWaiting.class).ask(seen(), "Kapan terakhir cair?");
        assertThat(openClocks()).isNotEmpty();
        assertThat(running()).isEmpty();
        house.clock.pass(Duration.ofDays(7));

        house.joined(ticket, "Bulan Januari");

        assertThat(house.state(ticket)).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(due("resolution")).isEqualTo(before.plus(Duration.ofDays(7)));
        assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
    }

    @Test
    void a_stale_decision_is_refused_with_what_happened_meanwhile() {
        var version = house.row(ticket).version();
        var sari = house.somebody(Role.ADMIN, null);
        house.room(Correction.class)
                .correct(TicketVersion.latest(ticket.number(), sari), CorrectionRequest.urgency(Urgency.TINGGI, ""));

        var result = house.room(TicketWaiting.class)
                .awaitThirdParty(new TicketVersion(ticket.number(), agent, version), "bank");
        var note = house.room(StaffMessages.class).note(ticket.number(), agent, "tetap dicatat");

        assertThat(result).isInstanceOfSatisfying(CommandResult.Refused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo("refused.ticket.changed");
            assertThat(refused.conflicts()).singleElement().satisfies(one -> {
                assertThat(one.who()).isEqualTo(sari.name());
                assertThat(one.what()).isEqualTo("corrected");
            });
        });
        assertThat(note).isInstanceOf(CommandResult.Accepted.class);
        assertThat(house.state(ticket)).isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    void who_ends_a_ticket_must_have_read_the_citizens_last_word() {
        var version = house.row(ticket).version();
        house.joined(ticket, "Ada tambahan");
        var seen = new TicketVersion(ticket.number(), agent, version);

        assertThat(house.room(TicketResolution.class).end(seen, ChosenOutcome.as("solved")))
                .isInstanceOf(CommandResult.Refused.class);
        assertThat(house.room(TicketWaiting.class).awaitThirdParty(seen, "bank"))
                .isInstanceOf(CommandResult.Accepted.class);
    }

    @Test
    void a_colleague_who_is_mentioned_follows() {
        var other = house.somebody(Role.AGENT, null);
        var elsewhere = house.somebody(Role.BALAI, "WSB");
        var names = house.jdbc()
                .sql("select username from app_user where id in (:a, :b) order by id")
                .param("a", other.userId())
                .param("b", elsewhere.userId())
                .query(String.class)
                .list();

        house.room(StaffMessages.class)
                .note(ticket.number(), agent, "Tolong @%s dan @%s lihat".formatted(names.get(0), names.get(1)));

        assertThat(house.room(Watchers.class).of(ticket.id()))
                .extracting(Watchers.Watcher::user)
                .contains(other.userId(), elsewhere.userId());
        assertThat(house.room(TicketReader.class).summary(ticket.number(), elsewhere))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/ticket/verdicts.tsv", delimiter = '\t', numLinesToSkip = 1)
    void the_first_words_say_whether_it_is_done(ConfirmationReply expected, String text, String why) {
        assertThat(ConfirmationReply.of(text.replace("\\n", "\n"))).as(why).isEqualTo(expected);
    }

    private TicketVersion seen() {
        return TicketVersion.latest(ticket.number(), agent);
    }

    private String end(ChosenOutcome ending) {
        return house.room(TicketResolution.class).end(seen(), ending) instanceof CommandResult.Refused refused
                ? refused.reason().key()
                : "";
    }

    private List<String> openClocks() {
        return house.jdbc()
                .sql("select name from sla_clock where ticket_id = :id and ended_at is null")
                .param("id", ticket.id())
                .query(String.class)
                .list();
    }

    private List<String> running() {
        return house.jdbc()
                .sql("select name from sla_clock where ticket_id = :id and state = 'running'")
                .param("id", ticket.id())
                .query(String.class)
                .list();
    }

    private Instant due(String name) {
        return house.jdbc()
                .sql("select due_at from sla_clock where ticket_id = :id and name = :name and ended_at is null")
                .param("id", ticket.id())
                .param("name", name)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
