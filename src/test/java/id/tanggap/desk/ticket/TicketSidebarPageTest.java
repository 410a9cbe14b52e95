package id.tanggap.desk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.desk.DeskClient;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.ticket.conversation.TicketWaiting;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What stands beside a ticket.
class TicketSidebarPageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer agent = house.somebody(Role.AGENT, null);
    private final DeskClient desk = new DeskClient(house, agent);

    @BeforeEach
    void morning() {
        house.clock.set(TicketTestSetup.TUESDAY);
    }

    @Test
    void the_map_says_in_words_what_it_shows() {
        var ticket = house.opened(Complaint.usual());

        assertThat(page(ticket, ""))
                .contains("<title id=\"map-small\">Kabupaten Demak: ", "Sentra Margo Laras, garis lurus.")
                .contains("Titik pusat kabupaten/kota");
        assertThat(page(ticket, "map")).contains("<title id=\"map-large\">Kabupaten Demak: ", "Kudus");
    }

    @Test
    void a_point_that_a_telephone_said_is_drawn_as_such() {
        var ticket = house.opened(Complaint.placeless());
        assertThat(page(ticket, "")).contains("Tempat belum diketahui");

        house.room(TicketPlaces.class)
                .setIfMissing(
                        ticket.id(),
                        new TicketPlaces.ToldPlace(new RegionCode("33.21"), Optional.of(new GeoPoint(-6.9, 110.65))),
                        "whatsapp",
                        house.clock.instant());

        assertThat(page(ticket, "")).contains("Titik dari telepon pelapor");
    }

    @Test
    void the_ledger_tells_when_a_clock_stood_still_and_why() {
        var ticket = house.opened(Complaint.usual());
        house.clock.set(TicketTestSetup.TUESDAY.plus(Duration.ofMinutes(40)));
        house.room(TicketWaiting.class).ask(TicketVersion.latest(ticket.number(), agent), "Di mana?");

        assertThat(page(ticket, "clocks"))
                .contains("40 mnt", "dijeda", "Berhenti: kami menunggu pelapor.", "jam kerja, WIB");
    }

    @Test
    void neighbours_are_of_the_same_matter_or_the_same_day_and_never_what_may_not_be_seen() {
        var here =
                new Complaint("rehsos.lansia", Kind.PENGADUAN, Urgency.BIASA, Optional.of(new RegionCode("73.71.01")));
        var ticket = house.opened(here);
        var similar = house.opened(here);
        var sameDay = house.opened(
                new Complaint("bansos.pkh", Kind.PENGADUAN, Urgency.BIASA, Optional.of(new RegionCode("73.71.03"))));
        house.jdbc()
                .sql("update ticket set balai_code = 'EFT' where id = :id")
                .param("id", similar.id())
                .update();

        var page = page(ticket, "");
        assertThat(page).contains("/tickets/" + similar.number().digits(), "Tempat dan hari yang sama");
        assertThat(page).contains("/tickets/" + sameDay.number().digits());
        var staff = new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket)));
        assertThat(facts(staff.get("/tickets/" + ticket.number().digits()).body()))
                .contains("/tickets/" + sameDay.number().digits())
                .doesNotContain(similar.number().digits());
    }

    private String balaiOf(OpenedTicket ticket) {
        return house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
    }

    private static String facts(String page) {
        return page.substring(page.indexOf("<aside id=\"facts\""));
    }

    private String page(OpenedTicket ticket, String noun) {
        return desk.get("/tickets/" + ticket.number().digits() + (noun.isEmpty() ? "" : "/" + noun))
                .body();
    }
}
