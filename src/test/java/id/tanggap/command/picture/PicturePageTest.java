package id.tanggap.command.picture;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.tanggap.access.Viewer;
import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.IncidentArea;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefResult;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.person.PersonEditor;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.StockTestSetup;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotCondition;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.lot.ReleaseRule;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;

/// The picture of a flood in Majene with a ticket that everybody sees and one of a restricted category.
@ResourceLock("VisibilityMatrixSetup")
class PicturePageTest extends VisibilityMatrixSetup {

    @Autowired
    private IncidentCommands commands;

    @Autowired
    private TicketAttachments attachments;

    @Autowired
    private PersonEditor people;

    @Autowired
    private ReliefNeeds needs;

    @Autowired
    private Incidents incidents;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Lots lots;

    @Autowired
    private StockItems items;

    @Autowired
    private Sites sites;

    @Autowired
    private PgNotifier notifier;

    private static @Nullable Object openedIn;
    private static String address = "";
    private static long incident;
    private static @Nullable TicketNumber flooded;

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
        flooded = reported("Banjir di Majene", "Rumah kami di Majene kebanjiran");
        assertThat(attachments.attach(code, flooded, officer)).isInstanceOf(IncidentResult.Done.class);
        assertThat(attachments.attach(
                        code, reported("Anak dipukul", "Anak tetangga di Majene sering dipukul bapaknya"), officer))
                .isInstanceOf(IncidentResult.Done.class);
        address = "/incidents/" + code.value();
        incident = jdbc.sql("select id from incident where code = :code")
                .param("code", code.value())
                .query(Long.class)
                .single();
        some_people_and_stock(officer);
    }

    /// Three people in Majene, of whom one is away; a store in the hazard area that nobody has confirmed, and one
    /// outside with goods of which some are damaged.
    private void some_people_and_stock(Viewer officer) {
        for (var n = 1; n <= 3; n++) {
            var added = people.add(
                    Map.of(
                            "name",
                            "Petugas Majene " + n,
                            "kind",
                            "tagana",
                            "kabkota",
                            "76.05",
                            "phone",
                            "0813-7600-000" + n),
                    officer);
            assertThat(added).isInstanceOf(ResourceResult.Saved.class);
        }
        jdbc.sql("update person set availability = case name when 'Petugas Majene 3' then 'away' else 'on-duty' end"
                        + " where name like 'Petugas Majene%'")
                .update();
        store("LBG-MJN-1", -3.55, 119.0, 500, officer);
        store("LBG-MJN-2", -3.4, 119.3, 100, officer);
        var damaged = new LotTerms(2026, null, LotCondition.DAMAGED, "", ReleaseRule.FREE);
        receive("LBG-MJN-2", lots.of(items.find("selimut").orElseThrow().id(), damaged), 30, officer);
    }

    private void store(String code, double latitude, double longitude, int blankets, Viewer officer) {
        jdbc.sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values (:code, 'lumbung', :code, '76.05', :latitude, :longitude, 'village')
                        """)
                .param("code", code)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .update();
        receive(code, lots.of(items.find("selimut").orElseThrow().id(), LotTerms.usual(2026, null)), blankets, officer);
    }

    private void receive(String code, long lot, int quantity, Viewer officer) {
        ledger.receive(
                sites.find(new SiteCode(code)).orElseThrow(),
                StockTestSetup.amounts(lot, quantity),
                StockTestSetup.as(officer));
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
    void figures_bring_the_document_of_the_map_so_that_a_live_update_is_one_request() throws Exception {
        var figures = text("piket", get(address + "/picture/figures"));
        var inline = json.readTree(
                figures.replaceAll("(?s).*<script type=\"application/json\"[^>]*>(.*?)</script>.*", "$1"));
        var served = json.readTree(text("piket", get(address + "/picture/map.json")));

        assertThat(inline).isEqualTo(served);
        assertThat(figures).contains("tickets:" + incident).doesNotContain("<uji");
    }

    @Test
    void each_figure_opens_its_rows_with_the_same_sum() throws Exception {
        var picture = text("piket", get(address + "/picture"));
        var tagana = link(picture, "/people\\?[^\"]*km=50[^\"]*kind=tagana");
        var blankets = link(picture, "/stock/items/selimut\\?[^\"]*km=50[^\"]*");

        var people = text("piket", get(URI.create(tagana.href())));
        assertThat(tagana.text()).isEqualTo("2");
        assertThat(people)
                .contains("dalam 50 km dari Banjir Majene &lt;uji&gt;", "Petugas Majene 1", "Petugas Majene 2")
                .contains("2 siap dari 2")
                .doesNotContain("Petugas Majene 3");
        var stores = text("piket", get(URI.create(blankets.href())));
        assertThat(blankets.text()).isEqualTo("100");
        assertThat(stores)
                .contains("LBG-MJN-2", ">100 lembar</b>", "1 gudang di daerah bahaya")
                .doesNotContain("LBG-MJN-1");
    }

    @Test
    void it_shows_people_and_the_worst_needs_of_each_place_and_each_opens_its_rows() throws Exception {
        assertThat(text("piket", get(address + "/picture"))).contains("belum dihitung");
        var count = PeopleCount.draft(
                new PeopleCount.Said("76.05", "displaced", 1150),
                new PeopleCount.Origin("government", PeopleCount.Way.ENTERED, "BPBD"),
                Instant.now(),
                "piket");
        assertThat(needs.count(incidents.find(incident).orElseThrow(), count, viewer("piket")))
                .isEqualTo(ReliefResult.DONE);

        var picture = text("piket", get(address + "/picture/figures"));
        assertThat(picture)
                .contains("1.150 mengungsi", "pemerintah · BPBD", "needs:" + incident, "dispatch:" + incident, "0%");
        var need = link(picture, address + "/needs#n-76\\.05-[a-z-]+");
        assertThat(text("piket", get(address + "/needs")))
                .contains("id=\"" + need.href().replaceAll(".*#", "") + "\"");
        assertThat(text("piket", get(address + "/wall"))).contains("Kebutuhan 3 hari per tempat", "1.150");
    }

    @Test
    void its_map_draws_who_could_go_from_where_by_kind() throws Exception {
        var map = json.readTree(text("piket", get(address + "/picture/map.json")));

        assertThat(map.get("layers").valueStream())
                .filteredOn(layer -> layer.get("kind").asString().equals("people"))
                .flatExtracting(layer -> layer.get("features").valueStream().toList())
                .anySatisfy(point -> {
                    assertThat(point.get("label").asString()).isEqualTo("2 petugas siap");
                    assertThat(point.get("text").asString()).isEqualTo("Tagana 2");
                });
        assertThat(text("piket", get(address + "/picture"))).contains("2 petugas siap");
    }

    @Test
    void lists_of_a_vicinity_are_nearest_first_and_go_on_by_distance() throws Exception {
        var all = text("piket", get("/sites?near=-3.54,118.98&km=60&kind=lumbung"));
        var two = all.indexOf("/sites/LBG-MJN-2");

        assertThat(all.indexOf("/sites/LBG-MJN-1")).isPositive().isLessThan(two);
        assertThat(text("piket", get("/sites?near=-3.54,118.98&km=60&kind=lumbung&afterName=20000&afterId=1")))
                .contains("LBG-MJN-2")
                .doesNotContain("LBG-MJN-1");
        assertThat(text("piket", get("/people?near=-3.54,118.98&km=50&afterName=49999999&afterId=1")))
                .doesNotContain("Petugas Majene");
    }

    @Test
    void a_wrong_vicinity_is_explained_and_finds_nothing() throws Exception {
        for (var list : List.of("/sites", "/people", "/stock")) {
            assertThat(text("piket", get(list + "?near=utara&km=50"))).contains("tidak dapat dibaca", "role=\"alert\"");
            assertThat(text("piket", get(list + "?near=-3.54,118.98&km=9000"))).contains("tidak dapat dipakai");
        }
        assertThat(status("piket", get("/people/export?near=91,0"))).isEqualTo(400);
        assertThat(status("piket", get("/stock/export?near=1,500"))).isEqualTo(400);
    }

    @Test
    void pages_hear_of_attached_tickets_only() throws Exception {
        var heard = ConcurrentHashMap.<String>newKeySet();
        var following = notifier.topic(Topics.COMMAND).subscribe(heard::addAll);
        try {
            assertThat(work.note(ticket(FLOOD), viewer("agen"), "bukan dari kejadian ini"))
                    .isNotInstanceOf(CommandResult.Refused.class);
            work.note(Objects.requireNonNull(flooded), viewer("agen"), "air naik");

            await().until(() -> heard.contains("tickets:" + incident));
            assertThat(heard).filteredOn(what -> what.startsWith("tickets:")).containsExactly("tickets:" + incident);
        } finally {
            following.close();
        }
    }

    private record Link(String href, String text) {}

    private static Link link(String page, String address) {
        var found = Pattern.compile("<a href=\"(" + address + ")\"[^>]*>([^<]*)</a>")
                .matcher(page.replace("&amp;", "&"));
        assertThat(found.find()).as(address).isTrue();
        return new Link(found.group(1), found.group(2));
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
