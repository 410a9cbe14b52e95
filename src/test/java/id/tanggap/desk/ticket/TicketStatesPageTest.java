package id.tanggap.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskClient;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.conversation.TicketWaiting;
import id.tanggap.ticket.link.TicketLinks;
import id.tanggap.ticket.ownership.BalaiHandOver;
import id.tanggap.ticket.ownership.TicketAcceptance;
import id.tanggap.ticket.resolution.TicketResolution;
import id.tanggap.ticket.workflow.ChosenOutcome;
import org.junit.jupiter.api.Test;

/// The ticket's page in every state, with every kind of entry in its conversation.
class TicketStatesPageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final DeskClient clerk = new DeskClient(house, agent);

    TicketStatesPageTest() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void the_page_can_be_read_in_every_state() {
        var ticket = house.opened(Complaint.usual());
        assertThat(page(ticket)).contains("Dialihkan ke balai");
        house.room(TicketAcceptance.class).decline(seen(ticket), "bukan wilayah kami");
        house.room(TicketAcceptance.class).accept(seen(ticket));
        assertThat(page(ticket)).contains("bukan wilayah kami");
        house.room(TicketAcceptance.class).start(seen(ticket));
        assertThat(page(ticket)).contains("Sedang dikerjakan");
        house.room(TicketWaiting.class).awaitThirdParty(seen(ticket), "bank penyalur");
        assertThat(page(ticket)).contains("Menunggu pihak lain", "bank penyalur");
        house.room(TicketWaiting.class).resume(seen(ticket));
        house.room(TicketWaiting.class).ask(seen(ticket), "Di mana?");
        assertThat(page(ticket)).contains("Menunggu pelapor");
        house.joined(ticket, "Di Demak");
        house.room(TicketResolution.class).end(seen(ticket), ChosenOutcome.as("solved"));
        assertThat(page(ticket)).contains("Selesai, menunggu tanggapan");
        house.joined(ticket, "Sudah");
        assertThat(house.state(ticket)).isEqualTo(TicketState.CLOSED);
        assertThat(page(ticket)).contains("Pelapor menyatakan sudah selesai");
        house.joined(ticket, "Ternyata belum");
        house.room(TicketResolution.class).end(seen(ticket), new ChosenOutcome("spam", "", ""));
        assertThat(page(ticket)).contains("Dibatalkan");
    }

    @Test
    void new_and_merged_and_corrected_tickets_have_words_too() {
        var ticket = house.opened(Complaint.placeless());
        assertThat(page(ticket)).contains("Antrean nasional");
        house.room(BalaiHandOver.class).triage(seen(ticket));
        house.room(Correction.class)
                .correct(seen(ticket), CorrectionRequest.category("rehsos.lansia", "tentang lansia"));
        house.room(StaffMessages.class).note(ticket.number(), agent, "catatan");
        assertThat(page(ticket)).contains("Sudah ditelaah", "tentang lansia");
        var main = house.opened(Complaint.usual());
        house.room(TicketLinks.class).merge(seen(ticket), main.number(), "serumah");
        assertThat(page(ticket)).contains("duplikat dari " + main.number().grouped());
        assertThat(page(main)).contains("menautkan " + ticket.number().grouped());
    }

    @Test
    void an_outcome_that_takes_more_says_so_on_the_page() {
        var ticket = house.opened(Complaint.usual());

        assertThat(clerk.post("/tickets/" + ticket.number().digits() + "/closure", "outcome", "not-ours")
                        .body())
                .contains("Sebutkan siapa yang berwenang");
        assertThat(house.state(ticket)).isEqualTo(TicketState.HANDED_OVER);
    }

    private TicketVersion seen(OpenedTicket ticket) {
        return TicketVersion.latest(ticket.number(), agent);
    }

    private String page(OpenedTicket ticket) {
        var page = clerk.get("/tickets/" + ticket.number().digits());
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
