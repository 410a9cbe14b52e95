package id.tanggap.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.dispatch.DispatchOrders;
import id.tanggap.dispatch.delivery.DeliveryTokens;
import id.tanggap.dispatch.order.Destination;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/// Attempts on orders and deliveries by those who may not, and with files that are no pictures.
@ResourceLock("VisibilityMatrixSetup")
class DispatchPagesTest extends VisibilityMatrixSetup {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private DispatchOrders orders;

    @Autowired
    private OrderRows rows;

    @Autowired
    private DeliveryTokens deliveries;

    @Autowired
    private Sites sites;

    @Autowired
    private StockItems items;

    @Autowired
    private Lots lots;

    @Autowired
    private StockLedger ledger;

    private long incident;
    private long lot;

    @BeforeEach
    void stock_at_the_balai_of_magelang() {
        var store = sites.find(new SiteCode("MGL")).orElseThrow();
        lot = lots.of(items.find("selimut").orElseThrow().id(), LotTerms.usual(2026, null));
        ledger.receive(
                store,
                List.of(new LotAmount(lot, 100)),
                new Recording(UUID.randomUUID().toString(), viewer("piket"), "", ""));
        incident = jdbc.sql("""
                        insert into incident (code, name, type, state, phase, urgency, started_at, origin, created_at,
                                              updated_at)
                        values ('K26-' || lpad(nextval('incident_code')::text, 4, '0'), 'Banjir Perintah', 'lain', 'open',
                                'transisi', 'tinggi', now(), 'person', now(), now())
                        returning id
                        """).query(Long.class).single();
    }

    private OrderCode departed() {
        var result = orders.draft(new NewOrder(
                UUID.randomUUID().toString(),
                incident,
                sites.find(new SiteCode("MGL")).orElseThrow().id(),
                Destination.place(new RegionCode("33.21.09"), "Posko rahasia"),
                List.of(new NewOrder.Goods(items.find("selimut").orElseThrow().id(), 10)),
                List.of(),
                List.of(),
                ReleaseGround.NONE,
                "",
                viewer("piket")));
        var code = ((DispatchResult.Done) result).code();
        orders.send(code, viewer("piket"));
        orders.move(code, DispatchState.DEPARTED, "", viewer("piket"));
        return code;
    }

    private long id(OrderCode code) {
        return rows.find(code).orElseThrow().id();
    }

    private String signing(String key, long received) {
        return """
                {"key": "%s", "lines": {"%d": {"received": %d, "damaged": 0}}, "receiver": "Bu Uji", "phone": "",
                 "note": "", "at": "2026-11-24T03:00:00Z", "offline": true, "version": 1}""".formatted(key, lot, received);
    }

    private MockHttpServletResponse sign(String token, String body, byte[] file) throws Exception {
        return web.perform(multipart("/delivery/" + token + "/handovers")
                        .file(new MockMultipartFile("signature", "signature.png", "image/png", file))
                        .param("handover", body))
                .andReturn()
                .getResponse();
    }

    private long signings(OrderCode code) {
        return jdbc.sql("select count(*) from dispatch_handover where order_id = :id")
                .param("id", id(code))
                .query(Long.class)
                .single();
    }

    private String incidentCode() {
        return jdbc.sql("select code from incident where id = :id")
                .param("id", incident)
                .query(String.class)
                .single();
    }

    /// Nearby are Jepara (33.20) and Demak (33.21), and the centre lies in Demak.
    @Test
    void a_new_order_goes_to_the_place_at_the_centre_of_the_incident() throws Exception {
        jdbc.sql("update incident set latitude = -6.89, longitude = 110.64 where id = :id")
                .param("id", incident)
                .update();
        jdbc.sql("insert into incident_place (incident_id, region) values (:id, '33.20'), (:id, '33.21')")
                .param("id", incident)
                .update();

        assertThat(text("piket", get("/incidents/" + incidentCode() + "/dispatch/new?site=MGL")))
                .contains("id=\"d-region-code\" value=\"33.21\"");
    }

    @Test
    void an_amount_with_a_fraction_and_an_army_of_people_are_refused() throws Exception {
        var address = "/incidents/" + incidentCode() + "/dispatch";
        for (var wrong :
                Map.of("amount-selimut", "2.5", "people-1", "9999999999").entrySet()) {
            assertThat(status(
                            "piket",
                            post(address)
                                    .param("key", UUID.randomUUID().toString())
                                    .param("site", "MGL")
                                    .param("region", "33.21")
                                    .param("place", "Posko")
                                    .param(wrong.getKey(), wrong.getValue())))
                    .isEqualTo(302);
        }
        assertThat(text("piket", get(address))).contains("Belum ada perintah");
    }

    @Test
    void a_token_opens_its_own_delivery_and_no_other() throws Exception {
        var own = departed();
        var other = departed();
        var token = deliveries.of(id(own));
        var parts = token.split("-", 3);
        var forged = Long.toString(id(other), 36) + "-" + parts[1] + "-" + parts[2];
        var longer = parts[0] + "-zzz-" + parts[2];

        assertThat(web.perform(get("/delivery/" + token))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(own.value())
                .doesNotContain(other.value());
        for (var wrong : List.of(forged, longer, token.substring(0, token.length() - 1) + "x", "1-1-0")) {
            assertThat(web.perform(get("/delivery/" + wrong))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isGreaterThanOrEqualTo(400);
            assertThat(sign(wrong, signing("kunci-palsu", 10), PIXEL).getStatus())
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(signings(other)).isZero();
    }

    @Test
    void a_signing_of_goods_that_never_were_or_of_half_a_thing_is_refused() throws Exception {
        var code = departed();
        var token = deliveries.of(id(code));
        var good = signing("kunci-salah", 6);
        var lotless = good.replace("\"" + lot + "\"", "\"987654321\"");
        for (var wrong : List.of(lotless, good.replace("\"received\": 6", "\"received\": 1.5"))) {
            assertThat(sign(token, wrong, PIXEL).getStatus()).as(wrong).isEqualTo(400);
        }
        assertThat(signings(code)).isZero();
    }

    @Test
    void an_expired_token_is_gone() throws Exception {
        var code = departed();
        var old = deliveries.of(id(code), Duration.ofDays(-2));

        assertThat(web.perform(get("/delivery/" + old))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
        assertThat(sign(old, signing("kunci-lama", 10), PIXEL).getStatus()).isEqualTo(410);
        assertThat(signings(code)).isZero();
    }

    @Test
    void a_signing_is_recorded_once_and_one_that_does_not_fit_is_a_conflict_that_the_desk_settles() throws Exception {
        var code = departed();
        var token = deliveries.of(id(code));

        assertThat(sign(token, signing("kunci-satu", 6), PIXEL).getContentAsString())
                .contains("accepted");
        assertThat(sign(token, signing("kunci-satu", 6), PIXEL).getContentAsString())
                .contains("\"repeated\":true");
        assertThat(sign(token, signing("kunci-satu", 5), PIXEL).getContentAsString())
                .contains("refused");
        assertThat(sign(token, signing("kunci-dua", 10), PIXEL).getContentAsString())
                .contains("conflict", "Bu Uji", "\"" + lot + "\":4");
        assertThat(signings(code)).isEqualTo(2);

        assertThat(text("piket", get("/dispatch/" + code))).contains("Bentrok", "Catat yang masih di jalan");
        var conflict = jdbc.sql("select id from dispatch_handover where order_id = :id and state = 'conflict'")
                .param("id", id(code))
                .query(Long.class)
                .single();
        assertThat(status(
                        "piket",
                        post("/dispatch/" + code + "/handovers/" + conflict).param("decision", "accept")))
                .isEqualTo(302);
        assertThat(jdbc.sql("""
                                select sum(o.quantity)::bigint from stock_outstanding o
                                join stock_movement m on m.id = o.movement_id
                                where m.kind = 'dispatch' and m.document = :code
                                """).param("code", code.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void files_that_are_no_pictures_are_refused_and_pictures_are_drawn_anew() throws Exception {
        var code = departed();
        var token = deliveries.of(id(code));
        var script = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        var page = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(sign(token, signing("kunci-svg", 1), script).getStatus()).isEqualTo(400);
        assertThat(sign(token, signing("kunci-html", 1), page).getStatus()).isEqualTo(400);
        assertThat(sign(token, "{", PIXEL).getStatus()).isEqualTo(400);
        assertThat(sign(token, signing("kunci-minus", -1), PIXEL).getStatus()).isEqualTo(400);
        assertThat(signings(code)).isZero();

        sign(token, signing("kunci-gambar", 1), PIXEL);
        var handover = jdbc.sql("select id from dispatch_handover where order_id = :id")
                .param("id", id(code))
                .query(Long.class)
                .single();
        var address = "/dispatch/%s/handovers/%d/pictures/0".formatted(code, handover);
        var picture = answer("piket", get(address));
        assertThat(picture.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(status("balai-eft", get(address))).isEqualTo(404);
    }

    @Test
    void a_balai_sees_and_answers_its_own_orders_only_and_gives_none() throws Exception {
        var code = departed();
        var before = rows.find(code).orElseThrow();
        var incidentCode = incidentCode();

        assertThat(status("balai-eft", get("/dispatch/" + code))).isEqualTo(404);
        assertThat(status("balai-eft", get("/dispatch/" + code + "/note"))).isEqualTo(404);
        assertThat(status("balai-eft", post("/dispatch/" + code + "/state").param("to", "arrived")))
                .isEqualTo(404);
        assertThat(text("balai-eft", get("/incidents/" + incidentCode + "/dispatch")))
                .doesNotContain(code.value());
        assertThat(status("agen", post("/dispatch/" + code + "/state").param("to", "arrived")))
                .isEqualTo(403);
        assertThat(status("balai-mgl", get("/incidents/" + incidentCode + "/dispatch/new")))
                .isEqualTo(403);
        assertThat(rows.find(code).orElseThrow()).isEqualTo(before);

        assertThat(text("balai-mgl", get("/incidents/" + incidentCode + "/dispatch")))
                .contains(code.value());
        assertThat(text("balai-mgl", get("/dispatch/" + code + "/note"))).contains("/delivery/", "d=\"M");
        assertThat(status("balai-mgl", post("/dispatch/" + code + "/state").param("to", "arrived")))
                .isEqualTo(302);
        assertThat(rows.find(code).orElseThrow().state()).isEqualTo(DispatchState.ARRIVED);
    }
}
