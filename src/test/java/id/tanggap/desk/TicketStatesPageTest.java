package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.Acceptance;
import id.tanggap.ticket.Corrected;
import id.tanggap.ticket.Correction;
import id.tanggap.ticket.Ending;
import id.tanggap.ticket.HandOver;
import id.tanggap.ticket.Links;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.Resolution;
import id.tanggap.ticket.Seen;
import id.tanggap.ticket.State;
import id.tanggap.ticket.TicketHouse;
import id.tanggap.ticket.TicketHouse.Complaint;
import id.tanggap.ticket.TicketWork;
import id.tanggap.ticket.Waiting;
import org.junit.jupiter.api.Test;

/// The ticket's page in every state, with every kind of entry in its conversation.
class TicketStatesPageTest {

    private final TicketHouse house = TicketHouse.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final Clerk clerk = new Clerk(house, agent);

    TicketStatesPageTest() {
        house.clock.set(TicketHouse.TUESDAY);
    }

    @Test
    void the_page_can_be_read_in_every_state() {
        var ticket = house.opened(Complaint.usual());
        assertThat(page(ticket)).contains("Dialihkan ke balai");
        house.room(Acceptance.class).decline(seen(ticket), "bukan wilayah kami");
        house.room(Acceptance.class).accept(seen(ticket));
        assertThat(page(ticket)).contains("bukan wilayah kami");
        house.room(Acceptance.class).start(seen(ticket));
        assertThat(page(ticket)).contains("Sedang dikerjakan");
        house.room(Waiting.class).await(seen(ticket), "bank penyalur");
        assertThat(page(ticket)).contains("Menunggu pihak lain", "bank penyalur");
        house.room(Waiting.class).goOn(seen(ticket));
        house.room(Waiting.class).ask(seen(ticket), "Di mana?");
        assertThat(page(ticket)).contains("Menunggu pelapor");
        house.joined(ticket, "Di Demak");
        house.room(Resolution.class).end(seen(ticket), Ending.as("solved"));
        assertThat(page(ticket)).contains("Selesai, menunggu tanggapan");
        house.joined(ticket, "Sudah");
        assertThat(house.state(ticket)).isEqualTo(State.CLOSED);
        assertThat(page(ticket)).contains("Pelapor menyatakan sudah selesai");
        house.joined(ticket, "Ternyata belum");
        house.room(Resolution.class).end(seen(ticket), new Ending("spam", "", ""));
        assertThat(page(ticket)).contains("Dibatalkan");
    }

    @Test
    void new_and_merged_and_corrected_tickets_have_words_too() {
        var ticket = house.opened(Complaint.placeless());
        assertThat(page(ticket)).contains("Antrean nasional");
        house.room(HandOver.class).triage(seen(ticket));
        house.room(Correction.class).correct(seen(ticket), Corrected.category("rehsos.lansia", "tentang lansia"));
        house.room(TicketWork.class).note(ticket.number(), agent, "catatan");
        assertThat(page(ticket)).contains("Sudah ditelaah", "tentang lansia");
        var main = house.opened(Complaint.usual());
        house.room(Links.class).merge(seen(ticket), main.number());
        assertThat(page(ticket)).contains("duplikat dari " + main.number().grouped());
        assertThat(page(main)).contains("menautkan " + ticket.number().grouped());
    }

    @Test
    void an_outcome_that_takes_more_says_so_on_the_page() {
        var ticket = house.opened(Complaint.usual());

        assertThat(clerk.post("/tickets/" + ticket.number().digits() + "/closure", "outcome", "not-ours")
                        .body())
                .contains("Sebutkan siapa yang berwenang");
        assertThat(house.state(ticket)).isEqualTo(State.HANDED_OVER);
    }

    private Seen seen(OpenedTicket ticket) {
        return Seen.latest(ticket.number(), agent);
    }

    private String page(OpenedTicket ticket) {
        var page = clerk.get("/tickets/" + ticket.number().digits());
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
