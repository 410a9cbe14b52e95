package id.tanggap.desk.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.balai.BalaiCode;
import id.tanggap.desk.DeskClient;
import id.tanggap.desk.action.ActionTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.ownership.BalaiHandOver;
import org.junit.jupiter.api.Test;

/// A ticket goes to others, also out of the sight of who gave it away.
class HandOverActionsTest extends ActionTestSetup {

    @Test
    void a_ticket_goes_to_another_balai_with_a_reason_and_keeps_what_was_typed_until_then() {
        var ticket = house.opened(Complaint.usual());

        var refused = desk.post(path(ticket, "hand-over"), "reason", "mereka punya perahu");
        assertThat(refused.body()).contains("Pilih balai", "mereka punya perahu");
        desk.post(path(ticket, "hand-over"), "balai", "ANT", "reason", "mereka punya perahu");

        assertThat(summary(ticket).assignment().balaiCode()).isEqualTo("ANT");
        assertThat(summary(ticket).assignment().handOvers()).isEqualTo(1);
        assertThat(desk.get(path(ticket, "")).body()).contains("Sudah dialihkan ke Sentra Antasena");
    }

    @Test
    void the_nearest_balai_come_first_with_their_distance() {
        var ticket = house.opened(Complaint.usual());

        var page = sheet(desk.get(path(ticket, "hand-over")).body());

        assertThat(page.indexOf("value=\"KRT\"")).isPositive().isLessThan(page.indexOf("value=\"ANT\""));
        assertThat(page).contains("bertanggung jawab", " km</small>");
    }

    @Test
    void the_third_hand_over_is_announced_as_an_alarm_before_it_happens() {
        var ticket = house.opened(Complaint.usual());
        house.room(BalaiHandOver.class).toBalai(latest(ticket), new BalaiCode("ANT"), "satu");
        house.room(BalaiHandOver.class).toBalai(latest(ticket), new BalaiCode("KRT"), "dua");

        assertThat(desk.get(path(ticket, "hand-over")).body()).contains("sudah 2 kali berpindah kantor");
        desk.post(path(ticket, "hand-over"), "balai", "ANT", "reason", "tiga");

        assertThat(summary(ticket).assignment().alarm()).isTrue();
    }

    @Test
    void who_gives_a_ticket_away_is_led_back_to_the_queue() {
        var ticket = house.opened(Complaint.usual());
        var balai = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket)));

        assertThat(balai.get(path(ticket, "hand-over")).body()).contains("Anda tidak melihat tiket ini lagi");
        var page = balai.post(path(ticket, "hand-over"), "balai", "ANT", "reason", "wilayah mereka");

        assertThat(page.address()).isEqualTo("/queue");
        assertThat(page.body()).contains("sekarang dipegang Sentra Antasena dan tidak tampil lagi bagi Anda");
        assertThat(summary(ticket).assignment().balaiCode()).isEqualTo("ANT");
    }

    @Test
    void who_corrects_a_ticket_out_of_their_own_sight_is_told_so_in_their_queue() {
        var ticket = house.opened(Complaint.usual());

        var page = desk.post(path(ticket, "correction/category"), "category", "rehsos.anak");

        assertThat(page.address()).isEqualTo("/queue");
        assertThat(page.body())
                .contains(ticket.number().grouped() + " kini berkategori Anak", "Yang memegangnya: Sentra ")
                .doesNotContain("/tickets/" + ticket.number().digits());
        assertThat(desk.get(path(ticket, "")).status()).isEqualTo(404);
    }

    @Test
    void with_a_script_the_whole_page_goes_there_and_keeps_nothing_of_the_ticket() {
        var ticket = house.opened(Complaint.usual());

        var answer = desk.part(path(ticket, "correction/category"), "category", "rehsos.anak");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.leadsTo()).isEqualTo("/queue");
        assertThat(answer.body()).isBlank();
        assertThat(desk.get("/queue").body()).contains(ticket.number().grouped() + " kini berkategori Anak");
    }
}
