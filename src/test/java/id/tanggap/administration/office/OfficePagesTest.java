package id.tanggap.administration.office;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.balai.AreaKey;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.BalaiSettings;
import id.tanggap.desk.AgentBrowser;
import id.tanggap.jurisdiction.JurisdictionPreview.State;
import id.tanggap.jurisdiction.JurisdictionPreviews;
import id.tanggap.region.RegionCode;
import id.tanggap.setting.SettingHistory;
import id.tanggap.setting.SettingsAsBefore;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages of balai and responsibilities, without a script.
class OfficePagesTest {

    private static final RegionCode ASMAT = new RegionCode("93.04");
    private static final Pattern DRAFT = Pattern.compile("/settings/areas/drafts/(\\d+)/discard");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final SettingsAsBefore asFound = new SettingsAsBefore(house);
    private final BalaiDirectory balais = house.room(BalaiDirectory.class);
    private final JurisdictionPreviews previews = house.room(JurisdictionPreviews.class);

    private AgentBrowser somebody(Role role) throws Exception {
        return AgentBrowser.of(house.somebody(role, role == Role.BALAI ? "MGL" : null), house);
    }

    private String undone(AgentBrowser admin, String kind) throws IOException, InterruptedException {
        var newest = house.room(SettingHistory.class).ofKind(kind, null, 1).getFirst();
        return admin.post("/settings/history/" + newest.batch() + "/undo", Map.of());
    }

    /// A draft is saved if no area was changed since it was begun, and other tests of this house change areas at other
    /// times of its clock.
    @BeforeEach
    void after_all_changes() {
        var newest = house.jdbc()
                .sql("select coalesce(max(changed_at), '2000-01-01') from setting_change")
                .query(Timestamp.class)
                .single()
                .toInstant();
        if (newest.isAfter(house.clock.instant())) {
            house.clock.set(newest.plusSeconds(1));
        }
    }

    @AfterEach
    void as_it_was() {
        asFound.putBack();
    }

    @Test
    void an_area_is_changed_by_a_draft_whose_tickets_are_seen_and_taken_back() throws Exception {
        var ticket = house.opened(Complaint.usual().at("93.04"));
        var admin = somebody(Role.ADMIN);
        var before = balais.areaOf(ASMAT).orElseThrow();

        assertThat(admin.get("/settings/areas?area=93.04")).contains("Kabupaten Asmat", "sementara");
        var started = admin.post(
                "/settings/areas/drafts",
                Map.of("area", "93.04", "programme", "semua", "balai", "BDA", "basis", "Keputusan 12/2026"));
        var match = DRAFT.matcher(started);
        assertThat(match.find()).isTrue();
        var id = Long.parseLong(match.group(1));
        await().until(() -> previews.find(id).orElseThrow().state() == State.DONE);
        var path = "/settings/areas/drafts/" + id;

        assertThat(admin.get(path))
                .contains("Bila ini berlaku bulan lalu", "tiket yang berpindah", "data-changed=\"93.04\"");
        assertThat(admin.get(path + "/tickets")).contains(ticket.number().grouped());
        assertThat(balais.areaOf(ASMAT)).contains(before);
        assertThat(somebody(Role.ADMIN).status(path)).isEqualTo(404);

        assertThat(admin.post(path + "/save", Map.of())).contains("Tersimpan");
        assertThat(balais.areaOf(ASMAT).orElseThrow().balai()).containsExactly(new BalaiCode("BDA"));
        assertThat(balais.areaOf(ASMAT).orElseThrow().provisional()).isFalse();
        assertThat(admin.get("/settings/areas/rows?q=asmat")).contains("Kabupaten Asmat", "Keputusan 12/2026");

        undone(admin, BalaiSettings.AREA);
        assertThat(balais.areaOf(ASMAT)).contains(before);
    }

    @Test
    void a_file_goes_out_and_comes_in_and_a_wrong_one_changes_nothing() throws Exception {
        var admin = somebody(Role.ADMIN);
        var file = admin.get("/settings/areas/file");
        admin.get("/settings/areas/rows");
        var before = balais.areas();

        assertThat(admin.upload("/settings/areas/file", Map.of("whole", "true"), "wilayah.csv", file))
                .contains("Tidak ada yang berubah");
        assertThat(admin.upload(
                        "/settings/areas/file", Map.of(), "wilayah.csv", "Kode wilayah,Balai\n93.04,BDA\n93.01,QQQ\n"))
                .contains("1 baris perlu dibetulkan", "QQQ");
        assertThat(admin.upload("/settings/areas/file", Map.of(), "x.csv", "bukan tabel"))
                .contains("role=\"alert\"");
        assertThat(balais.areas()).isEqualTo(before);
    }

    @Test
    void rows_are_provisional_until_a_decree_confirms_them() throws Exception {
        var admin = somebody(Role.ADMIN);
        admin.get("/settings/areas/rows");
        var key = balais.areaOf(new RegionCode("65")).orElseThrow().key();

        admin.post("/settings/areas/confirmations", Map.of("key", key.text(), "basis", ""));
        assertThat(balais.areaOf(key.area()).orElseThrow().provisional()).isTrue();

        admin.post("/settings/areas/confirmations", Map.of("key", key.text(), "basis", "Kepmensos 7/2026"));
        assertThat(balais.areaOf(key.area()).orElseThrow().provisional()).isFalse();
        assertThat(balais.areaOf(key.area()).orElseThrow().source()).isEqualTo("Kepmensos 7/2026");

        undone(admin, BalaiSettings.AREA);
        assertThat(balais.areaOf(key.area()).orElseThrow().provisional()).isTrue();
    }

    @Test
    void a_balai_is_corrected_and_taken_back() throws Exception {
        var admin = somebody(Role.ADMIN);
        var was = balais.find(new BalaiCode("PRM")).orElseThrow();
        assertThat(admin.get("/settings/balai")).contains(was.name());
        assertThat(admin.get("/settings/balai/PRM")).contains("name=\"latitude\"");
        assertThat(admin.get("/settings/balai/new")).contains("name=\"code\"");

        var form = new java.util.HashMap<>(Map.of(
                "name", was.name(),
                "town", "Mataram",
                "kabkota", was.kabkota().value(),
                "latitude", "-8,6",
                "longitude", "116.1",
                "zone", "wita",
                "open", "true",
                "telephone", "0370-1",
                "capabilities", "anak\nlansia",
                "tickets", "40"));
        assertThat(admin.post("/settings/balai/PRM", form)).contains("Tersimpan");
        var now = balais.find(new BalaiCode("PRM")).orElseThrow();
        assertThat(now.position().latitude()).isEqualTo(-8.6);
        assertThat(now.profile().capabilities()).containsExactly("anak", "lansia");
        assertThat(now.profile().tickets()).isEqualTo(40);

        form.put("latitude", "kutub");
        assertThat(admin.post("/settings/balai/PRM", form)).contains("Letak tidak terbaca");
        undone(admin, BalaiSettings.BALAI);
        assertThat(balais.find(new BalaiCode("PRM"))).contains(was);
    }

    @Test
    void only_administrators_are_admitted() throws Exception {
        for (var role : List.of(Role.SUPERVISOR, Role.AGENT, Role.BALAI, Role.AUDITOR)) {
            var other = somebody(role);
            other.get("/me");
            for (var path : List.of(
                    "/settings/balai",
                    "/settings/balai/MGL",
                    "/settings/balai/MGL/map",
                    "/settings/areas",
                    "/settings/areas/map",
                    "/settings/areas/units",
                    "/settings/areas/rows",
                    "/settings/areas/file",
                    "/settings/areas/drafts/1",
                    "/settings/areas/drafts/1/tickets")) {
                assertThat(other.status(path)).as(role + " " + path).isEqualTo(403);
            }
            for (var path : List.of(
                    "/settings/balai",
                    "/settings/balai/MGL",
                    "/settings/areas/drafts",
                    "/settings/areas/drafts/1/save",
                    "/settings/areas/drafts/1/discard",
                    "/settings/areas/confirmations")) {
                assertThat(other.statusOfPost(path, Map.of("area", "33.21", "balai", "KRT")))
                        .as(role + " " + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void what_cannot_be_is_answered_with_a_sentence_and_never_an_error() throws Exception {
        var admin = somebody(Role.ADMIN);
        admin.get("/settings/areas");
        for (var date : List.of("9999999999-01-01", "2026-02-31", "kemarin", "1000-01-01")) {
            assertThat(admin.post("/settings/areas/drafts", Map.of("area", "93.04", "balai", "BDA", "from", date)))
                    .contains("Tanggal tidak terbaca");
        }
        assertThat(admin.post("/settings/areas/drafts", Map.of("area", "93.04")))
                .contains("paling sedikit satu balai");
        assertThat(admin.post("/settings/areas/drafts", Map.of("balai", "BDA"))).contains("Pilih dulu wilayahnya");
        assertThat(admin.status("/settings/areas?area=..&area=99.99&programme=x"))
                .isEqualTo(200);
        assertThat(admin.status("/settings/areas/rows?after=x&q=" + "a".repeat(3000)))
                .isEqualTo(200);
        assertThat(admin.status("/settings/areas/drafts/999999999999999999")).isEqualTo(404);
        assertThat(admin.status("/settings/balai/QQQ")).isEqualTo(404);
        assertThat(AreaKey.read("a/b")).isEmpty();
    }
}
