package id.tanggap.writing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Acceptance;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.State;
import id.tanggap.ticket.Tags;
import id.tanggap.ticket.TicketHouse;
import id.tanggap.ticket.TicketHouse.Complaint;
import id.tanggap.ticket.TicketReader;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What helps people write.
class WritingTest {

    private final TicketHouse house = TicketHouse.shared();
    private final Viewer sari = house.somebody(Role.AGENT, null);
    private final Viewer dewi = house.somebody(Role.AGENT, null);
    private final OpenedTicket ticket;

    WritingTest() {
        house.clock.set(TicketHouse.TUESDAY);
        ticket = house.opened(Complaint.usual());
    }

    @Test
    void a_draft_is_kept_for_its_writer_until_it_is_emptied() {
        var drafts = house.room(Drafts.class);
        drafts.save(ticket.number(), sari, Draft.Kind.ANSWER, "Yth. Bapak", 3);
        drafts.save(ticket.number(), sari, Draft.Kind.ANSWER, "Yth. Bapak Budi", 4);

        assertThat(drafts.of(ticket.number(), sari)).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEqualTo("Yth. Bapak Budi");
            assertThat(draft.seen()).isEqualTo(4);
        });
        assertThat(drafts.of(ticket.number(), dewi)).isEmpty();
        drafts.save(ticket.number(), sari, Draft.Kind.ANSWER, " ", 4);
        assertThat(drafts.of(ticket.number(), sari)).isEmpty();
    }

    @Test
    void nobody_keeps_drafts_on_tickets_they_may_not_see() {
        var elsewhere = house.somebody(Role.BALAI, "WSB");

        assertThat(house.room(Drafts.class).save(ticket.number(), elsewhere, Draft.Kind.NOTE, "halo", 3))
                .isFalse();
        assertThat(house.room(Presence.class).beat(ticket.number(), elsewhere, true))
                .isEmpty();
        assertThat(house.room(Presence.class).others(ticket.number(), sari)).isEmpty();
    }

    @Test
    void colleagues_see_who_writes_until_they_are_gone() {
        var presence = house.room(Presence.class);
        presence.beat(ticket.number(), sari, true);

        assertThat(presence.beat(ticket.number(), dewi, false)).singleElement().satisfies(other -> {
            assertThat(other.name()).isEqualTo(sari.name());
            assertThat(other.writes()).isTrue();
        });
        house.clock.pass(Duration.ofSeconds(31));
        assertThat(presence.others(ticket.number(), dewi)).isEmpty();
    }

    @Test
    void a_ready_answer_speaks_of_the_ticket() {
        var answer =
                house.room(CannedAnswers.class).find("diteruskan-balai", "id").orElseThrow();
        var summary =
                house.room(TicketReader.class).summary(ticket.number(), sari).orElseThrow();

        assertThat(house.room(Placeholders.class).fill(answer, summary, sari))
                .startsWith("Yth. Bapak/Ibu Budi, laporan " + ticket.number().grouped() + " kini ditangani Sentra")
                .doesNotContain("{");
    }

    @Test
    void ready_answers_fit_the_category_and_the_language() {
        var answers = house.room(CannedAnswers.class);

        assertThat(answers.forTickets("bansos.pkh", "id"))
                .extracting(CannedAnswer::code)
                .startsWith("pkh-proses")
                .contains("minta-nik", "selesai")
                .doesNotContain("kks-tertelan");
        assertThat(answers.find("minta-nik", "en"))
                .get()
                .extracting(CannedAnswer::language)
                .isEqualTo("id");
    }

    @Test
    void a_macro_does_all_of_its_steps() {
        assertThat(house.room(Macros.class).run("tanya-alamat", Seen.latest(ticket.number(), sari), "id"))
                .isInstanceOf(Done.Accepted.class);

        assertThat(house.state(ticket)).isEqualTo(State.WAITING_CITIZEN);
        assertThat(house.room(Tags.class).of(ticket.id())).containsExactly("alamat-kurang");
    }

    @Test
    void a_macro_whose_last_step_is_refused_does_nothing() {
        house.jdbc().sql("""
                insert into macro (code, label_id, label_en, steps)
                values ('keliru', 'k', 'k', '[{"do": "tag", "with": "x"}, {"do": "start"}]') on conflict do nothing
                """).update();

        assertThat(house.room(Macros.class).run("keliru", Seen.latest(ticket.number(), sari), "id"))
                .isInstanceOf(Done.Refused.class);

        assertThat(house.room(Tags.class).of(ticket.id())).isEmpty();
        assertThat(house.room(Acceptance.class).accept(Seen.latest(ticket.number(), sari)))
                .isInstanceOf(Done.Accepted.class);
    }
}
