package id.tanggap.command.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.Patience;
import id.tanggap.desk.VisibilityMatrixSetup;
import id.tanggap.incident.Declaration;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentFacts;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.HandChange;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.relief.ReliefPlans;
import id.tanggap.relief.Scenario;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.item.StockItems;
import id.tanggap.stock.ledger.StockLedger;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.taxonomy.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Needs and plan of a flood on Sabu Raijua, far from what other tests have.
@ResourceLock("VisibilityMatrixSetup")
class ReliefPagesTest extends VisibilityMatrixSetup {

    private static final String PLACE = "53.20";

    @Autowired
    private IncidentCommands commands;

    @Autowired
    private TicketAttachments attachments;

    @Autowired
    private Incidents incidents;

    @Autowired
    private ReliefPlans plans;

    @Autowired
    private ReliefNeeds needs;

    @Autowired
    private StockLedger ledger;

    @Autowired
    private Lots lots;

    @Autowired
    private StockItems items;

    private static @Nullable Object openedIn;
    private static String address = "";
    private static @Nullable Incident incident;

    @BeforeEach
    void a_flood_and_a_store() throws Exception {
        if (openedIn == jdbc) {
            return;
        }
        openedIn = jdbc;
        var officer = viewer("penyelia");
        var facts = new IncidentFacts(
                "Banjir Sabu <uji>",
                "banjir",
                IncidentPhase.TANGGAP_DARURAT,
                Urgency.DARURAT,
                Instant.now(),
                null,
                Declaration.NONE,
                false,
                List.of(new RegionCode(PLACE)),
                List.of());
        var code = ((IncidentResult.Done) commands.open(facts, officer)).code();
        incident = incidents.find(code).orElseThrow();
        var ticket = report(Map.of(
                "subject", "Kami butuh 20 selimut",
                "text", "Kami 7 orang kebanjiran di Sabu Raijua",
                "reporter", Map.of("name", "Siti", "email", "siti@warga.test")));
        assertThat(attachments.attach(code, ticket, officer)).isInstanceOf(IncidentResult.Done.class);
        address = "/incidents/" + code.value();
        jdbc.sql("""
                        insert into site (code, kind, name, kabkota, latitude, longitude, precision)
                        values ('LBG-SABU', 'lumbung', 'Lumbung Sabu', '53.20', -10.55, 121.8, 'village')
                        """).update();
        var site = new Sites(jdbc).find(new SiteCode("LBG-SABU")).orElseThrow();
        var lot = lots.of(items.find("makanan-siap-saji").orElseThrow().id(), LotTerms.usual(2026, null));
        ledger.receive(site, List.of(new LotAmount(lot, 500)), new Recording("sabu-1", officer, "", ""));
    }

    @Test
    void figures_stand_side_by_side_and_needs_are_for_one_base_that_is_chosen() throws Exception {
        count("agen", "displaced", "100", "own");
        count("piket", "displaced", "90", "government");
        choose("displaced", "own");

        var page = text("piket", get(address + "/needs?days=1"));
        assertThat(page).contains("Banjir Sabu &lt;uji&gt;", "40 kg", "BPBD &lt;b&gt;", "dipakai", "Bantuan Pangan");
        assertThat(api("semua", get("/api/v1" + address + "/needs?days=1")).getContentAsString())
                .contains("\"item\":\"beras\",\"quantity\":40");
        assertThat(page).contains("250 liter = 417 botol 600 ml").doesNotContain("/stock/catalogue?content=unknown");
        choose("displaced", "government");
        assertThat(text("piket", get(address + "/needs?days=1"))).contains("36 kg");
        assertThat(page).doesNotContain("sudah dihitung tersendiri");
        assertThat(text("auditor", get(address + "/needs")))
                .contains("20 lembar", "Selimut")
                .doesNotContain("<form class=\"relief-form");
        assertThatThrownBy(() -> jdbc.sql("update people_count set number = 1").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void water_whose_bottles_nobody_measured_is_an_open_question_that_leads_to_the_catalogue() throws Exception {
        count("agen", "displaced", "100", "own");
        choose("displaced", "own");
        jdbc.sql("update stock_item set content = null, content_unit = null where code = 'air-minum'")
                .update();
        try {
            assertThat(text("piket", get(address + "/needs?days=1")))
                    .contains("isi satu botol dalam liter belum diketahui", "/stock/catalogue?content=unknown")
                    .doesNotContain("250 liter =");
            assertThat(text("piket", get(address + "/plan")))
                    .contains("Isi satuan belum diketahui: Air minum kemasan", "/stock/catalogue?content=unknown");
        } finally {
            jdbc.sql("update stock_item set content = 0.6, content_unit = 'liter' where code = 'air-minum'")
                    .update();
        }
    }

    @Test
    void a_place_that_is_counted_beside_one_inside_it_says_so() throws Exception {
        count("piket", "displaced", "90", "government");
        choose("displaced", "government");
        assertThat(status(
                        "piket",
                        post(address + "/needs/counts")
                                .param("place", PLACE + ".01")
                                .param("figure", "displaced")
                                .param("source", "own")
                                .param("number", "0")))
                .isEqualTo(302);

        assertThat(text("piket", get(address + "/needs?days=1"))).contains("sudah dihitung tersendiri: ");
    }

    @Test
    void what_tickets_say_is_shown_apart_and_used_only_once_a_person_keeps_and_chooses_it() throws Exception {
        var page = text("agen", get(address + "/needs"));
        assertThat(page).contains("taksiran tiket", "antara 7 dan 7", "20 lembar", "Catat taksiran tiket");
        assertThat(text("auditor", get(address + "/needs"))).doesNotContain("Catat taksiran tiket</button>");

        assertThat(status("agen", post(address + "/needs/estimates").param("place", PLACE)))
                .isEqualTo(302);
        var kept = jdbc.sql("select id from people_count where way = 'tickets' and number = 7 and actor = 'agen'")
                .query(Long.class)
                .single();
        assertThat(used(kept)).isFalse();
        assertThat(status("agen", use(kept))).isEqualTo(403);
        assertThat(status("piket", use(kept))).isEqualTo(302);
        assertThat(used(kept)).isTrue();
        assertThat(text("piket", get(address + "/needs"))).contains("pakai 7 terdampak (perkiraan");
        assertThat(status("piket", use(0))).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder use(long count) {
        return post(address + "/needs/uses")
                .param("place", PLACE)
                .param("figure", "affected")
                .param("count", count == 0 ? "" : Long.toString(count));
    }

    /// By the choice that holds.
    private boolean used(long count) {
        return needs.table(of(), 1).stream()
                .flatMap(place -> place.counts().stream())
                .anyMatch(one -> one.id() == count);
    }

    @Test
    void a_place_is_found_by_its_name_and_tables_are_imported_from_the_page() throws Exception {
        assertThat(status(
                        "piket",
                        post(address + "/needs/counts")
                                .param("placeText", "Sabu Raijua")
                                .param("figure", "men")
                                .param("source", "own")
                                .param("number", "31")))
                .isEqualTo(302);
        assertThat(jdbc.sql("select place from people_count where figure = 'men' and number = 31")
                        .query(String.class)
                        .single())
                .isEqualTo(PLACE);
        assertThat(text("agen", get("/imports/counts"))).contains("Impor jumlah orang", "Kata siapa");
        assertThat(status("auditor", get("/imports/counts"))).isEqualTo(403);
    }

    @Test
    void needs_are_changed_by_hand_with_a_reason_and_stay_in_the_history() throws Exception {
        count("piket", "displaced", "100", "own");
        choose("displaced", "own");
        assertThat(status(
                        "piket",
                        post(address + "/needs/edits")
                                .param("place", PLACE)
                                .param("item", "beras")
                                .param("quantity", "1.234")
                                .param("reason", "dapur umum")))
                .isEqualTo(302);
        assertThat(text("piket", get(address + "/needs"))).contains("1.234 kg", "dapur umum");
        assertThat(status(
                        "piket",
                        post(address + "/needs/edits")
                                .param("place", PLACE)
                                .param("item", "beras")
                                .param("quantity", "")
                                .param("reason", "salah")))
                .isEqualTo(302);
        assertThat(text("piket", get(address + "/needs?days=1"))).contains("40 kg");
    }

    @Test
    void a_plan_is_computed_edited_checked_and_chosen_and_is_the_same_tomorrow() throws Exception {
        count("piket", "displaced", "100", "own");
        choose("displaced", "own");
        assertThat(status("piket", post(address + "/plans").param("days", "4").param("scenario", "none")))
                .isEqualTo(302);
        var plan = Patience.await().until(this::newest, one -> !one.isRunning());
        assertThat(plan.outcome().lines())
                .filteredOn(line -> line.item().equals("makanan-siap-saji"))
                .extracting(line -> line.from() + " " + line.quantity())
                .containsExactly("LBG-SABU 500");
        assertThat(text("piket", get(address + "/plan")))
                .contains("Lumbung Sabu", "gudang terdekat", "Keadaan sekarang · 4 hari")
                .contains("Berat belum diketahui: ", "Makanan siap saji", "/stock/catalogue?weight=unknown")
                .as("what is supposed beside it is for as many days")
                .contains("type=\"hidden\" name=\"days\" value=\"4\"");

        var edited = plans.edit(of(), plan, new HandChange(Map.of(0, 501L), "lebih satu"), viewer("piket"));
        assertThat(text("piket", get(address + "/plan?id=" + edited.getAsLong())))
                .contains("hanya ada 500, bukan 501", "Yang dilanggar");
        assertThat(status(
                        "piket",
                        post(address + "/plans/" + plan.id() + "/choice").param("why", "cukup")))
                .isEqualTo(302);
        assertThat(plans.chosen(of()).orElseThrow()).isEqualTo(plan);
        assertThat(text("piket", get(address + "/plan?id=" + plan.id()))).contains("dipilih", "Buat perintah kirim");
        ordersAreDraftedOnce(plan);
    }

    private void ordersAreDraftedOnce(ReliefPlan plan) throws Exception {
        for (var time = 1; time <= 2; time++) {
            assertThat(status("piket", post(address + "/plans/" + plan.id() + "/orders")))
                    .isEqualTo(302);
        }
        assertThat(jdbc.sql("""
                        select o.place || ' ' || o.state || ' ' || sum(g.quantity)
                        from dispatch_order o join dispatch_goods g on g.order_id = o.id
                        where o.client_key like 'plan-' || :plan || '-%'
                        group by o.id
                        """).param("plan", plan.id()).query(String.class).list())
                .hasSize(1)
                .first()
                .asString()
                .contains("Sabu", "draft");
    }

    @Test
    void who_may_not_dispatch_computes_edits_and_chooses_nothing() throws Exception {
        for (var name : List.of("agen", "auditor", "balai-mgl-resepsi")) {
            assertThat(status(name, post(address + "/plans"))).isEqualTo(403);
            assertThat(status(name, post(address + "/plans/1/lines"))).isEqualTo(403);
            assertThat(status(name, post(address + "/plans/1/choice"))).isEqualTo(403);
            assertThat(status(name, post(address + "/plans/1/orders"))).isEqualTo(403);
            assertThat(status(name, post(address + "/needs/base"))).isEqualTo(403);
            assertThat(status(name, post(address + "/needs/edits"))).isEqualTo(403);
        }
        assertThat(status("auditor", post(address + "/needs/counts"))).isEqualTo(403);
        assertThat(plans.compute(of(), 3, Scenario.NONE, viewer("agen"))).isEmpty();
    }

    @Test
    void numbers_beyond_all_people_formulas_and_nonsense_are_refused_and_break_nothing() throws Exception {
        var before = counted();
        for (var number : List.of("99999999999999999999", "-1", "1e9", "=1+1", "", "999999999999")) {
            assertThat(status(
                            "piket",
                            post(address + "/needs/counts")
                                    .param("place", PLACE)
                                    .param("figure", "displaced")
                                    .param("source", "own")
                                    .param("number", number)))
                    .isEqualTo(302);
        }
        for (var place : List.of("", "99.99", "53.20'; drop table site", "=cmd|' /C calc'!A0")) {
            assertThat(status(
                            "piket",
                            post(address + "/needs/counts")
                                    .param("place", place)
                                    .param("figure", "displaced")
                                    .param("source", "own")
                                    .param("number", "1")))
                    .isEqualTo(302);
        }
        assertThat(counted()).isEqualTo(before);
        assertThat(status("piket", post(address + "/plans").param("scenario", "store-lost:" + "x".repeat(500))))
                .isEqualTo(302);
        assertThat(status("piket", get(address + "/plan?id=999999999"))).isEqualTo(200);
        assertThat(status("piket", post(address + "/plans/999999/choice"))).isEqualTo(404);
        assertThat(status("piket", get("/incidents/K26-99999/needs"))).isEqualTo(404);
    }

    private void count(String who, String figure, String number, String source) throws Exception {
        assertThat(status(
                        who,
                        post(address + "/needs/counts")
                                .param("place", PLACE)
                                .param("figure", figure)
                                .param("source", source)
                                .param("number", number)
                                .param("saidBy", "BPBD <b>")))
                .isEqualTo(302);
    }

    private void choose(String base, String source) throws Exception {
        assertThat(status(
                        "piket",
                        post(address + "/needs/base")
                                .param("place", PLACE)
                                .param("base", base)
                                .param("source", source)
                                .param("regime", "bnpb-2008")))
                .isEqualTo(302);
    }

    private long counted() {
        return jdbc.sql("select count(*) from people_count").query(Long.class).single();
    }

    private ReliefPlan newest() {
        return plans.newest(of(), 1).getFirst();
    }

    private static Incident of() {
        return Objects.requireNonNull(incident);
    }
}
