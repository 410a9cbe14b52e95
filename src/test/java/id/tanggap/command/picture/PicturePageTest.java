package id.tanggap.command.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The picture of a flood in Majene with a ticket that everybody sees and one of a restricted category.
class PicturePageTest extends VisibilityMatrixSetup {

    @Autowired
    private IncidentCommands commands;

    @Autowired
    private TicketAttachments attachments;

    private static @Nullable Object openedIn;
    private static String address = "";

    @BeforeEach
    void a_flood_in_majene() throws Exception {
        if (openedIn == jdbc) {
            return;
        }
        openedIn = jdbc;
        var officer = viewer("penyelia");
        var facts = new IncidentFacts(
                "Banjir Majene <uji>",
                "banjir",
                IncidentPhase.TANGGAP_DARURAT,
                Urgency.DARURAT,
                Instant.now(),
                null,
                Declaration.NONE,
                false,
                List.of(new RegionCode("76.05")),
                List.of(new IncidentArea.Circle(new GeoPoint(-3.54, 118.98), 10_000)));
        var code = ((IncidentResult.Done) commands.open(facts, officer)).code();
        assertThat(attachments.attach(code, reported("Banjir di Majene", "Rumah kami di Majene kebanjiran"), officer))
                .isInstanceOf(IncidentResult.Done.class);
        assertThat(attachments.attach(
                        code, reported("Anak dipukul", "Anak tetangga di Majene sering dipukul bapaknya"), officer))
                .isInstanceOf(IncidentResult.Done.class);
        address = "/incidents/" + code.value();
    }

    @Test
    void it_says_what_is_near_and_counts_only_what_the_viewer_may_see() throws Exception {
        var whole = text("penyelia", get(address + "/picture"));
        var less = text("agen", get(address + "/picture"));

        assertThat(whole).contains("Banjir Majene &lt;uji&gt;", "Sentra ", "Garis pantai");
        assertThat(tickets(whole)).isNotEqualTo(tickets(less));
    }

    @Test
    void its_map_shows_the_hazard_area_rings_and_balai() throws Exception {
        var map = json.readTree(text("piket", get(address + "/picture/map.json")));

        assertThat(map.get("layers").valueStream().map(layer -> layer.get("kind")
                        .asString()))
                .contains("hazard", "rings", "balai", "tickets");
        assertThat(map.get("bounds")).hasSize(4);
    }

    @Test
    void the_wall_has_no_controls() throws Exception {
        assertThat(text("piket", get(address + "/wall")))
                .contains("slide")
                .doesNotContain("<form", "<button", "<input");
    }

    @Test
    void a_code_that_no_incident_has_is_not_found() throws Exception {
        assertThat(status("piket", get("/incidents/K26-99999/picture"))).isEqualTo(404);
        assertThat(status("piket", get("/incidents/..%2f/picture"))).isGreaterThanOrEqualTo(400);
    }

    private TicketNumber reported(String subject, String text) throws Exception {
        return report(Map.of(
                "subject", subject, "text", text, "reporter", Map.of("name", "Siti", "email", "siti@warga.test")));
    }

    /// The first figure of the band.
    private static String tickets(String page) {
        return page.replaceAll("(?s).*?class=\"big num\">(\\d+)<.*", "$1");
    }
}
