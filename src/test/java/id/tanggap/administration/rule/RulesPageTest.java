package id.tanggap.administration.rule;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.desk.FormClient;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.ticket.TicketTestSetup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The table of the special rules as administrators use it, without a script.
class RulesPageTest {

    private static final Pattern UNDO = Pattern.compile("/settings/history/(\\d+)/undo");
    private static final String NEW = "/settings/rules/new";

    private final RuleHouse rules = new RuleHouse();
    private final TicketTestSetup house = rules.house;

    @AfterEach
    void no_rules() {
        rules.clear();
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private FormClient admin() {
        var admin = FormClient.signedIn(house, house.somebody(Role.ADMIN, null));
        admin.page("/settings/rules");
        return admin;
    }

    private List<RoutingRule> all() {
        return house.room(RoutingRules.class).list().all();
    }

    private static Map<String, String> rule(String name, String words) {
        return Map.of("name", name, "on", "true", "target", "central", "words", words);
    }

    @Test
    void a_rule_is_made_shown_found_switched_off_and_removed() {
        var admin = admin();

        var page = admin.post(
                        NEW,
                        Map.of(
                                "name", "Sekolah di Demak",
                                "on", "true",
                                "target", "balai:EFT",
                                "words", "sekolah rakyat, asrama",
                                "reporters", "@dinsos.demak.go.id 0812-3456-7890",
                                "placeText", "Kabupaten Demak, Jawa Tengah",
                                "until", "2027-06-30",
                                "why", "Surat 14"))
                .body();

        assertThat(page)
                .contains(
                        "Sekolah di Demak",
                        "“sekolah rakyat”, “asrama”",
                        "@dinsos.demak.go.id, +62812•••••890",
                        "Kabupaten Demak",
                        "sampai Rab 30 Jun 2027",
                        "belum pernah",
                        "Surat 14");
        var key = all().getFirst().key();
        assertThat(admin.page("/settings?q=asrama")).contains("/settings/rules/" + key);
        assertThat(admin.post("/settings/rules/" + key + "/state", Map.of("on", "false"))
                        .body())
                .contains("Hidupkan");
        admin.post("/settings/rules/" + key + "/removal", Map.of());
        assertThat(all()).isEmpty();
        assertThat(admin.status("/settings/rules/" + key)).isEqualTo(404);
    }

    @Test
    void moving_is_one_change_that_one_click_undoes() {
        var admin = admin();
        for (var name : List.of("satu", "dua", "tiga")) {
            admin.post(NEW, rule(name, name + rules.word));
        }

        var page = admin.post("/settings/rules/" + all().getLast().key() + "/position", Map.of("to", "up"))
                .body();

        assertThat(all()).extracting(RoutingRule::name).containsExactly("satu", "tiga", "dua");
        var undo = UNDO.matcher(page);
        assertThat(undo.find()).isTrue();
        admin.post(undo.group(), Map.of("back", "/settings/rules"));
        assertThat(all()).extracting(RoutingRule::name).containsExactly("satu", "dua", "tiga");
    }

    @Test
    void a_rule_that_can_no_longer_fire_is_marked_and_counted_beside_the_page() {
        var admin = admin();
        admin.post(NEW, rule("lebar", rules.word));

        var page = admin.post(NEW, rule("sempit", rules.word + " merah")).body();

        assertThat(page).contains("aturan “lebar” di atasnya sudah mengambil semuanya", "1 perlu dilihat");
        assertThat(admin.page("/settings")).contains("1 perlu dilihat");
    }

    @Test
    void trying_out_says_which_rule_fires_and_why_the_others_do_not() {
        var admin = admin();
        admin.post(NEW, rule("kartu", "kartu merah"));
        admin.post(NEW, rule("bansos", rules.word));
        admin.post(NEW, rule("nanti", rules.word + ", kartu"));

        var page = admin.post(
                        "/settings/rules/trial",
                        Map.of("text", "PKH belum cair " + rules.word, "category", "bansos.pkh", "place", "33.21"))
                .body();

        assertThat(page)
                .contains(
                        "tidak: katanya tidak ada di laporan",
                        "kena → Unit pusat",
                        "aturan di atasnya sudah mengambil",
                        "Aturan khusus: bansos.");
        assertThat(admin.page("/settings/rules")).doesNotContain("1 hari ini");
    }

    @Test
    void a_rule_is_first_held_against_the_newest_tickets() {
        var admin = admin();
        var ticket = rules.reported("PKH belum cair", "bansos.pkh", "33.21");
        rules.reported("PKH belum cair", "bansos.pkh", "33.21");

        var page = admin.post("/settings/rules/new/catch", rule("kartu", rules.word))
                .body();

        assertThat(page)
                .contains(
                        "tiket terakhir, 2 akan kena aturan ini",
                        ticket.number().grouped());
        assertThat(all()).isEmpty();
    }

    @Test
    void what_cannot_be_is_said_in_a_sentence_and_nothing_typed_is_lost() {
        var admin = admin();

        assertThat(admin.post(NEW, Map.of("name", "semua", "target", "central")).body())
                .contains("Isi paling sedikit satu syarat", "value=\"semua\"");
        assertThat(admin.post(NEW, Map.of("name", "a", "target", "central", "words", "b", "reporters", "siapa"))
                        .body())
                .contains("“siapa” bukan alamat email");
        assertThat(admin.post(NEW, Map.of("name", "a", "target", "central", "words", "b", "until", "-9999-01-01"))
                        .body())
                .contains("Tulis tanggal seperti");
        assertThat(admin.post(NEW, Map.of("name", "a", "target", "central", "places", "../etc"))
                        .body())
                .contains("dari daftarnya");
        assertThat(admin.post(NEW, Map.of("name", "a", "target", "central", "words", "b", "owner", "hantu"))
                        .body())
                .contains("Tidak ada akun aktif bernama hantu");
        assertThat(admin.post("/settings/rules/%7Bx%7D", Map.of("name", "a", "placeText", "tidak di mana pun"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(all()).isEmpty();
    }

    @Test
    void whoever_saves_what_somebody_else_has_changed_meanwhile_is_told() {
        var admin = admin();
        admin.post(NEW, rule("satu", rules.word));
        var key = all().getFirst().key();
        admin.post("/settings/rules/" + key + "/state", Map.of("on", "false"));

        var stale = admin.post(
                "/settings/rules/" + key, Map.of("name", "lain", "target", "central", "words", "x", "seen", "1"));

        assertThat(stale.body()).contains("baru saja diubah");
        assertThat(all().getFirst().name()).isEqualTo("satu");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "SUPERVISOR", "BALAI", "AUDITOR"})
    void only_administrators_come_in(Role role) {
        var somebody = FormClient.signedIn(house, house.somebody(role, role == Role.BALAI ? "MGL" : null));
        somebody.page("/me");

        assertThat(somebody.status("/settings/rules")).isEqualTo(403);
        assertThat(somebody.status(NEW)).isEqualTo(403);
        for (var path : List.of(NEW, NEW + "/catch", "/settings/rules/trial", "/settings/rules/x/removal")) {
            assertThat(somebody.post(path, rule("jahat", "a")).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(somebody.post("/settings/rules/x/position", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(somebody.post("/settings/rules/x/state", Map.of("on", "true"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(all()).isEmpty();
    }

    @Test
    void closing_an_account_hands_its_rules_to_the_heir_and_a_rule_whose_owner_left_is_marked() {
        var admin = admin();
        var leaving = house.somebody(Role.AGENT, null);
        var owner = house.usernameOf(leaving);
        var heir = house.usernameOf(house.somebody(Role.AGENT, null));
        var fields = new HashMap<>(rule("Kata rapat", "arisan"));
        fields.put("owner", owner);
        admin.post(NEW, fields);
        var person = "/settings/people/" + leaving.userId();
        assertThat(admin.page("/settings/rules")).doesNotContain("sudah tidak bekerja");
        assertThat(admin.page(person)).contains("ikut pindah", "Kata rapat");

        var closed = admin.post(person + "/closing", Map.of("heir", heir, "why", "pindah"))
                .body();

        assertThat(all().getFirst().owner()).isEqualTo(heir);
        assertThat(admin.page("/settings/rules")).doesNotContain("sudah tidak bekerja");
        var undo = UNDO.matcher(closed);
        assertThat(undo.find()).isTrue();
        admin.post("/settings/history/" + undo.group(1) + "/undo", Map.of());
        assertThat(all().getFirst().owner()).isEqualTo(owner);

        admin.post(person + "/closing", Map.of("why", "pindah"));
        assertThat(all().getFirst().owner()).isEqualTo(owner);
        assertThat(admin.page("/settings/rules")).contains("(" + owner + ") sudah tidak bekerja di sini");
    }
}
