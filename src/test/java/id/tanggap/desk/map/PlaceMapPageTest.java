package id.tanggap.desk.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.DeskClient;
import id.tanggap.desk.action.ActionTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The large map of a ticket, as a page and as the document that its script reads.
class PlaceMapPageTest extends ActionTestSetup {

    @Test
    void the_document_has_the_place_its_balai_the_way_between_and_the_other_balai() {
        var ticket = house.opened(Complaint.usual());

        var document =
                JsonMapper.shared().readTree(desk.get(path(ticket, "map.json")).body());

        assertThat(document.path("bounds")).hasSize(4);
        var layers = document.path("layers");
        assertThat(layers.findValuesAsString("kind")).containsExactly("routes", "balai", "balai", "places");
        assertThat(layers.path(1).path("features")).hasSize(30);
        assertThat(layers.path(2).path("features")).hasSize(1);
        assertThat(layers.path(3).path("features").path(0).path("label").asString())
                .contains("Demak");
    }

    @Test
    void the_page_says_the_same_as_a_list_and_what_the_borders_are_worth() {
        var ticket = house.opened(Complaint.usual());

        var page = sheet(desk.get(path(ticket, "map")).body());

        assertThat(page)
                .contains("data-map-src=\"/tickets/" + ticket.number().digits() + "/map.json\"")
                .contains("Isi peta sebagai daftar", "Balai tiket ini", "Kabupaten Demak", "Batas perkiraan")
                .doesNotContain("data-map-outline");
    }

    @Test
    void who_may_not_see_the_ticket_gets_no_map() {
        var ticket = house.opened(Complaint.usual());
        var stranger =
                new DeskClient(house, house.somebody(Role.BALAI, balaiOf(ticket).equals("ANT") ? "KRT" : "ANT"));

        assertThat(stranger.get(path(ticket, "map.json")).status()).isEqualTo(404);
    }
}
