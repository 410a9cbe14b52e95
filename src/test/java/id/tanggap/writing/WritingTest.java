package id.tanggap.writing;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketTags;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.writing.macro.Macros;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What helps people write.
class WritingTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer sari = house.somebody(Role.AGENT, null);
    private final Viewer dewi = house.somebody(Role.AGENT, null);
    private final OpenedTicket ticket;

    WritingTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
        ticket = house.opened(Complaint.usual());
    }

    @Test
    void a_draft_is_kept_for_its_writer_until_it_is_emptied() {
        var drafts = house.room(Drafts.class);
        drafts.save(new TicketVersion(ticket.number(), sari, 3), SavedDraft.Kind.ANSWER, "Yth. Bapak");
        drafts.save(new TicketVersion(ticket.number(), sari, 4), SavedDraft.Kind.ANSWER, "Yth. Bapak Budi");

        assertThat(drafts.of(ticket.number(), sari)).singleElement().satisfies(draft -> {
            assertThat(draft.text()).isEqualTo("Yth. Bapak Budi");
            assertThat(draft.seen()).isEqualTo(4);
        });
        assertThat(drafts.of(ticket.number(), dewi)).isEmpty();
        drafts.save(new TicketVersion(ticket.number(), sari, 4), SavedDraft.Kind.ANSWER, " ");
        assertThat(drafts.of(ticket.number(), sari)).isEmpty();
    }

    @Test
    void nobody_keeps_drafts_on_tickets_they_may_not_see() {
        var elsewhere = house.somebody(Role.BALAI, "WSB");

        assertThat(house.room(Drafts.class)
                        .save(new TicketVersion(ticket.number(), elsewhere, 3), SavedDraft.Kind.NOTE, "halo"))
                .isFalse();
        assertThat(house.room(Presence.class).report(ticket.number(), elsewhere, true))
                .isEmpty();
        assertThat(house.room(Presence.class).others(ticket.number(), sari)).isEmpty();
    }

    @Test
    void colleagues_see_who_writes_until_they_are_gone() {
        var presence = house.room(Presence.class);
        presence.report(ticket.number(), sari, true);

        assertThat(presence.report(ticket.number(), dewi, false))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.name()).isEqualTo(sari.name());
                    assertThat(other.writes()).isTrue();
                });
        house.clock.pass(Duration.ofSeconds(31));
        assertThat(presence.others(ticket.number(), dewi)).isEmpty();
    }

    @Test
    void a_ready_answer_speaks_of_the_ticket() {
        var answer =
                house.room(CannedResponses.class).find("diteruskan-balai", "id").orElseThrow();
        var summary =
                house.room(TicketReader.class).summary(ticket.number(), sari).orElseThrow();

        assertThat(house.room(Placeholders.class).fill(answer, summary, sari))
                .startsWith("Yth. Bapak/Ibu Budi, laporan " + ticket.number().grouped() + " kini ditangani Sentra")
                .doesNotContain("{");
    }

    @Test
    void ready_answers_fit_the_category_and_the_language() {
        var answers = house.room(CannedResponses.class);

        assertThat(answers.forTicket(ticket.id(), "bansos.pkh"))
                .extracting(CannedResponse::code)
                .startsWith("pkh-komponen", "pkh-lulus", "pkh-pendamping", "pkh-proses")
                .contains("kks-tertelan", "minta-nik", "selesai")
                .doesNotContain("pbi-nonaktif");
    }

    @Test
    void a_macro_does_all_of_its_steps() {
        assertThat(house.room(Macros.class).run("tanya-alamat", TicketVersion.latest(ticket.number(), sari), "id"))
                .isInstanceOf(CommandResult.Accepted.class);

        assertThat(house.state(ticket)).isEqualTo(TicketState.WAITING_CITIZEN);
        assertThat(house.room(TicketTags.class).of(ticket.id())).containsExactly("alamat-kurang");
    }

    @Test
    void a_macro_whose_last_step_is_refused_does_nothing() {
        house.jdbc().sql("""
                insert into macro (code, label_id, label_en, steps)
                values ('keliru', 'k', 'k', '[{"do": "tag", "with": "x"}, {"do": "start"}]') on conflict do nothing
                """).update();

        var result = house.room(Macros.class).run("keliru", TicketVersion.latest(ticket.number(), sari), "id");
        house.jdbc().sql("delete from macro where code = 'keliru'").update();

        assertThat(result).isInstanceOf(CommandResult.Refused.class);

        assertThat(house.room(TicketTags.class).of(ticket.id())).isEmpty();
        assertThat(house.room(TicketAcceptance.class).accept(TicketVersion.latest(ticket.number(), sari)))
                .isInstanceOf(CommandResult.Accepted.class);
    }
}
