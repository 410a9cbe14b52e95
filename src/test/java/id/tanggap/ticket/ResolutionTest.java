package id.tanggap.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketHouse.Complaint;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// How tickets end, and how the citizen has the last word.
class ResolutionTest {

    private final TicketHouse house = TicketHouse.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private OpenedTicket ticket = house.opened(Complaint.usual());

    @BeforeEach
    void a_ticket_in_progress() {
        house.clock.set(TicketHouse.TUESDAY);
        ticket = house.opened(Complaint.usual());
        house.room(Acceptance.class).accept(seen());
        house.room(Acceptance.class).start(seen());
        house.room(Assignee.class).claim(seen());
    }

    @Test
    void belum_within_the_window_opens_it_again_with_the_same_owner() {
        end(Ending.as("solved"));
        house.clock.pass(Duration.ofDays(13));

        house.joined(ticket, "BELUM, uangnya belum masuk");

        var row = house.row(ticket);
        assertThat(row.state()).isEqualTo(State.IN_PROGRESS);
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
        end(Ending.as("solved"));
        house.clock.pass(Duration.ofDays(15));

        house.joined(ticket, "Masih belum");

        var row = house.row(ticket);
        assertThat(row.state()).isEqualTo(State.HANDED_OVER);
        assertThat(row.assignment().assignee()).isNull();
        assertThat(openClocks()).contains("acceptance");
    }

    @Test
    void sudah_closes_it_for_good() {
        end(Ending.as("solved"));

        house.joined(ticket, "Sudah, terima kasih");

        assertThat(house.state(ticket)).isEqualTo(State.CLOSED);
        assertThat(house.events(ticket)).extracting(TicketDetail.Event::kind).endsWith("joined", "confirmed");
    }

    @Test
    void silence_for_the_whole_window_closes_it() {
        end(Ending.as("solved"));
        house.clock.pass(Duration.ofDays(14).plusMinutes(1));

        house.room(Timekeeper.class).round();

        assertThat(house.state(ticket)).isEqualTo(State.CLOSED);
    }

    @Test
    void an_outcome_says_what_it_takes() {
        assertThat(end(Ending.as("unable"))).isEqualTo("refused.ticket.ending.reason");
        assertThat(end(Ending.as("not-ours"))).isEqualTo("refused.ticket.ending.reference");
        assertThat(end(Ending.as("answered"))).isEqualTo("refused.ticket.ending.answer");
        assertThat(end(Ending.as("duplicate"))).isEqualTo("refused.ticket.ending.unknown");
        assertThat(house.state(ticket)).isEqualTo(State.IN_PROGRESS);

        house.room(TicketWork.class).answer(ticket.number(), agent, "Mohon ke bank.");
        assertThat(end(Ending.as("answered"))).isEmpty();
    }

    @Test
    void what_an_outcome_takes_is_data() {
        strict(true);
        try {
            assertThat(end(Ending.as("withdrawn"))).isEqualTo("refused.ticket.ending.supervisor");
        } finally {
            strict(false);
        }
        assertThat(end(Ending.as("withdrawn"))).isEmpty();
    }

    private void strict(boolean strict) {
        house.jdbc()
                .sql("update outcome set needs_proof = :strict, needs_supervisor = :strict where code = 'withdrawn'")
                .param("strict", strict)
                .update();
    }

    @Test
    void what_is_not_ours_is_cancelled_and_says_whose_it_is() {
        assertThat(end(new Ending("not-ours", "", "Dinas Dukcapil Demak"))).isEmpty();

        assertThat(house.state(ticket)).isEqualTo(State.CANCELLED);
        assertThat(house.events(ticket).getLast().data())
                .containsEntry("reference", "Dinas Dukcapil Demak")
                .containsEntry("outcome", "not-ours");
    }

    @Test
    void the_question_stops_the_clocks_until_the_citizen_answers() {
        var before = due("resolution");
        house.room(Waiting.class).ask(seen(), "Kapan terakhir cair?");
        assertThat(openClocks()).isNotEmpty();
        assertThat(running()).isEmpty();
        house.clock.pass(Duration.ofDays(7));

        house.joined(ticket, "Bulan Januari");

        assertThat(house.state(ticket)).isEqualTo(State.IN_PROGRESS);
        assertThat(due("resolution")).isEqualTo(before.plus(Duration.ofDays(7)));
        assertThat(house.room(TimelineCheck.class).check(ticket.id())).isEmpty();
    }

    @Test
    void a_stale_decision_is_refused_with_what_happened_meanwhile() {
        var version = house.row(ticket).version();
        var sari = house.somebody(Role.ADMIN, null);
        house.room(Correction.class).correct(Seen.latest(ticket.number(), sari), Corrected.urgency(Urgency.TINGGI, ""));

        var done = house.room(Waiting.class).await(new Seen(ticket.number(), agent, version), "bank");
        var note = house.room(TicketWork.class).note(ticket.number(), agent, "tetap dicatat");

        assertThat(done).isInstanceOfSatisfying(Done.Refused.class, refused -> {
            assertThat(refused.reason().key()).isEqualTo("refused.ticket.changed");
            assertThat(refused.meanwhile()).singleElement().satisfies(one -> {
                assertThat(one.who()).isEqualTo(sari.name());
                assertThat(one.what()).isEqualTo("corrected");
            });
        });
        assertThat(note).isInstanceOf(Done.Accepted.class);
        assertThat(house.state(ticket)).isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void who_ends_a_ticket_must_have_read_the_citizens_last_word() {
        var version = house.row(ticket).version();
        house.joined(ticket, "Ada tambahan");
        var seen = new Seen(ticket.number(), agent, version);

        assertThat(house.room(Resolution.class).end(seen, Ending.as("solved"))).isInstanceOf(Done.Refused.class);
        assertThat(house.room(Waiting.class).await(seen, "bank")).isInstanceOf(Done.Accepted.class);
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

        house.room(TicketWork.class)
                .note(ticket.number(), agent, "Tolong @%s dan @%s lihat".formatted(names.get(0), names.get(1)));

        assertThat(house.room(Watchers.class).of(ticket.id()))
                .extracting(Watchers.Watcher::user)
                .contains(other.userId(), elsewhere.userId());
        assertThat(house.room(TicketReader.class).summary(ticket.number(), elsewhere))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/ticket/verdicts.tsv", delimiter = '\t', numLinesToSkip = 1)
    void the_first_words_say_whether_it_is_done(Verdict expected, String text, String why) {
        assertThat(Verdict.of(text.replace("\\n", "\n"))).as(why).isEqualTo(expected);
    }

    private Seen seen() {
        return Seen.latest(ticket.number(), agent);
    }

    private String end(Ending ending) {
        return house.room(Resolution.class).end(seen(), ending) instanceof Done.Refused refused
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
