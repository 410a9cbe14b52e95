package id.tanggap.administration.people;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Role;
import id.tanggap.access.signin.PageBrowser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Accounts as an administrator changes them on the pages.
class PeoplePagesTest extends PeoplePagesSetup {

    private static final Pattern LINK = Pattern.compile("value=\"https?://[^\"]*(/reset/[A-Za-z0-9_-]{43})\"");
    private static final String WANTED = "gerobak tujuh melati";

    @Test
    void an_invited_person_sets_a_password_at_the_link_and_signs_in() {
        var username = unused();

        var page = post("/settings/people", account(username, "agent", "")).body();

        var link = LINK.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        assertThat(page).contains("hanya tampil sekali", "Bisa dipakai satu kali, sampai ", "data-copy=\"reset-link\"");
        assertThat(page).contains("mailto:" + username + "%40kantor.test");
        assertThat(admin.get("/settings/people?q=" + username).body())
                .contains("data-account=\"" + username + "\"", "belum pernah masuk");
        var person = new PageBrowser(house);
        assertThat(PageBrowser.location(person.post(link.group(1), Map.of("wanted", WANTED))))
                .isEqualTo("/sign-in?changed");
        assertThat(person.signIn(username, WANTED)).doesNotContain("/sign-in");
        var made = accounts.find(username).orElseThrow().setting();
        assertThat(made.zone()).isEqualTo("Asia/Makassar");
        assertThat(newest("account", username).cause().why()).isEqualTo("Surat tugas 12");
        assertThat(kinds(username)).containsOnlyOnce("account-created").doesNotContain("setting-changed");
    }

    @Test
    void an_invitation_is_undone_until_it_is_used() {
        var username = unused();
        post("/settings/people", account(username, "agent", ""));
        undo(newest("account", username));
        assertThat(accounts.find(username)).isEmpty();

        var link = LINK.matcher(
                post("/settings/people", account(username, "agent", "")).body());
        assertThat(link.find()).isTrue();
        var person = new PageBrowser(house);
        person.post(link.group(1), Map.of("wanted", WANTED));
        person.signIn(username, WANTED);
        undo(newest("account", username));
        assertThat(accounts.find(username)).isPresent();
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence_and_what_was_typed_stays() {
        var taken = house.usernameOf(house.somebody(Role.AGENT, null));
        var wrong = Map.<String, Consumer<Map<String, String>>>of(
                "Sudah ada akun bernama", form -> form.put("username", taken),
                "Nama untuk masuk: 2 sampai", form -> form.put("username", "a b"),
                "tidak lengkap", form -> form.put("email", "siti"),
                "Staf balai perlu balai", form -> form.put("role", "balai"),
                "Balai XXX tidak dikenal", form -> form.putAll(Map.of("role", "balai", "balai", "XXX")),
                "Peran itu tidak dikenal", form -> form.put("role", "raja"),
                "Zona waktu itu", form -> form.put("zone", "Bulan"));
        wrong.forEach((sentence, mistake) -> {
            var form = account(unused(), "agent", "");
            mistake.accept(form);
            var page = post("/settings/people", form);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(sentence, "Siti Aminah");
        });
    }

    @Test
    void a_role_is_changed_the_person_signs_in_anew_and_undo_gives_the_old_role_back() {
        var person = house.somebody(Role.AGENT, null);
        var username = house.usernameOf(person);
        var theirs = browser(person);
        assertThat(theirs.isIn()).isTrue();

        var answer = post("/settings/people/" + id(person), account(username, "balai", "MGL"));

        assertThat(PageBrowser.location(answer)).isEqualTo("/settings/people/" + id(person));
        assertThat(theirs.isIn()).isFalse();
        assertThat(accounts.find(username).orElseThrow().setting().balai()).isEqualTo("MGL");
        assertThat(kinds(username)).containsOnlyOnce("account-changed").doesNotContain("setting-changed");
        assertThat(admin.get("/settings/people/" + id(person)).body()).contains("Surat tugas 12", "MGL");

        undo(newest("account", username));
        var before = accounts.find(username).orElseThrow().setting();
        assertThat(before.role()).isEqualTo("agent");
        assertThat(before.balai()).isNull();
        assertThat(before.name()).isEqualTo("Orang " + username);
    }

    @Test
    void accounts_are_found_by_words_role_office_and_state() {
        var username = house.usernameOf(house.somebody(Role.BALAI, "MGL"));
        var row = "data-account=\"" + username + "\"";
        var found = "/settings/people?q=" + username;
        for (var fits :
                List.of("", "&role=balai", "&balai=MGL", "&state=new", "&state=open", "&role=balai&balai=MGL")) {
            assertThat(admin.get(found + fits).body()).as(fits).contains(row);
        }
        for (var other : List.of("&role=agent", "&balai=-", "&state=closed", "%25", "&after=" + username)) {
            assertThat(admin.get(found + other).body()).as(other).doesNotContain(row);
        }
        assertThat(admin.get("/settings?q=" + username).body()).contains("Orang " + username);
        assertThat(admin.get("/settings/people/99999999999999999999").statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/settings/people/999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void an_account_is_closed_on_its_page_with_an_heir_and_opened_again() {
        var person = house.somebody(Role.AGENT, null);
        var heir = house.somebody(Role.AGENT, null);
        var page = "/settings/people/" + id(person);

        post(page + "/closing", Map.of("heir", house.usernameOf(heir), "why", "Pindah tugas"));
        assertThat(admin.get(page).body()).contains("ditutup", "Buka akun ini lagi", "diteruskan ke " + heir.name());
        assertThat(new PageBrowser(house).signIn(house.usernameOf(person), "sandi-" + house.usernameOf(person)))
                .isEqualTo("/sign-in?wrong");
        post(page + "/reopening", Map.of());
        assertThat(admin.get(page).body()).contains("Tutup akun ini").doesNotContain("Buka akun ini lagi");
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() {
        var person = house.somebody(Role.AGENT, null);
        var username = house.usernameOf(person);
        var first = account(username, "supervisor", "");
        first.put("seen", "0");
        post("/settings/people/" + id(person), first);
        var second = account(username, "auditor", "");
        second.put("seen", "0");

        post("/settings/people/" + id(person), second);

        assertThat(accounts.find(username).orElseThrow().setting().role()).isEqualTo("supervisor");
        assertThat(admin.get("/settings/people/" + id(person)).body()).contains("baru saja diubah");
    }

    @Test
    void nobody_closes_or_demotes_their_own_account_not_even_by_an_undo() {
        var own = house.usernameOf(boss);
        post("/settings/people/" + id(boss), account(own, "agent", ""));
        post("/settings/people/" + id(boss) + "/closing", Map.of("heir", ""));
        assertThat(accounts.find(own).orElseThrow().setting().role()).isEqualTo("admin");
        assertThat(accounts.find(own).orElseThrow().setting().open()).isTrue();

        var promoted = house.somebody(Role.AGENT, null);
        var username = house.usernameOf(promoted);
        post("/settings/people/" + id(promoted), account(username, "admin", ""));
        admin = browser(promoted);
        undo(newest("account", username));
        assertThat(accounts.find(username).orElseThrow().setting().role()).isEqualTo("admin");
    }

    @Test
    void supervisors_agents_balai_auditors_and_strangers_reach_none_of_these_pages() {
        var victim = house.somebody(Role.AGENT, null);
        var pages = List.of(
                "/settings/people",
                "/settings/people/new",
                "/settings/people/" + id(victim),
                "/settings/teams",
                "/settings/lists",
                "/settings/lists/rehsos.anak",
                "/settings/programs",
                "/accounts",
                "/imports/accounts");
        var deeds = Stream.of("", "/closing", "/reopening", "/sessions/end", "/reset-link")
                .map(end -> "/settings/people/" + id(victim) + end);
        var more = Stream.of(
                "/settings/people",
                "/settings/teams",
                "/settings/lists/rehsos.anak",
                "/settings/lists/rehsos.anak/removal",
                "/settings/programs",
                "/settings/programs/1/revocation");
        var posts = Stream.concat(deeds, more).toList();
        for (var role : List.of(Role.SUPERVISOR, Role.AGENT, Role.DUTY_OFFICER, Role.BALAI, Role.AUDITOR)) {
            var attacker = browser(house.somebody(role, role == Role.BALAI ? "MGL" : null));
            for (var page : pages) {
                assertThat(attacker.get(page).statusCode())
                        .as(role + " " + page)
                        .isEqualTo(403);
            }
            for (var to : posts) {
                var fields = account(house.usernameOf(victim), "admin", "");
                assertThat(attacker.post("/me", to, fields).statusCode())
                        .as(role + " " + to)
                        .isEqualTo(403);
            }
        }
        var before = accounts.find(id(victim)).orElseThrow().setting();
        assertThat(before.role()).isEqualTo("agent");
        assertThat(new PageBrowser(house).get("/settings/people").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> account(String username, String role, String balai) {
        return new HashMap<>(Map.of(
                "username",
                username,
                "name",
                "Siti Aminah",
                "email",
                username + "@kantor.test",
                "role",
                role,
                "balai",
                balai,
                "zone",
                "Asia/Makassar",
                "why",
                "Surat tugas 12"));
    }
}
