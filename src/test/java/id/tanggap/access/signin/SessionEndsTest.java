package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.PasswordEncoding;
import id.tanggap.access.Role;
import id.tanggap.ticket.TicketTestSetup;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is signed in, and what ends it: the next request of the old session leads to the sign-in page.
class SessionEndsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String WANTED = "gerobak tujuh melati";

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final String name = house.usernameOf(house.somebody(Role.AGENT, null));
    private final String password = "sandi-" + name;

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    /// What somebody does to the account of `name`.
    private interface Change {
        void make(TicketTestSetup house, String name);
    }

    /// @param cause as it is told when the test fails
    private record Cause(String cause, Change change) {
        @Override
        public String toString() {
            return cause;
        }
    }

    static Stream<Cause> causes() {
        return Stream.of(
                new Cause(
                        "another password, by a command",
                        (house, name) -> put(house, name, WANTED, profile(Role.AGENT, null))),
                new Cause(
                        "another role, by a command",
                        (house, name) -> put(house, name, "sandi-" + name, profile(Role.AUDITOR, null))),
                new Cause(
                        "another balai, by a command",
                        (house, name) -> put(house, name, "sandi-" + name, profile(Role.BALAI, "MGL"))),
                new Cause("a closed account", (house, name) -> command(house).setOpen(name, false)),
                new Cause("a closed account, by hand", (house, name) -> house.jdbc()
                        .sql("update app_user set enabled = false where username = :name")
                        .param("name", name)
                        .update()),
                new Cause("a longer list", (house, name) -> house.room(NeedToKnow.class)
                        .grant(name, Set.of("rehsos.anak"), "Uji")),
                new Cause("a restricted category", (house, name) -> {
                    var restricted = house.room(NeedToKnow.class);
                    assertThat(restricted.restrict("bansos.pkh", "Uji")).isTrue();
                    restricted.open("bansos.pkh");
                }),
                new Cause("a deleted account", SessionEndsTest::delete));
    }

    /// Only an account that has done no work can be deleted; one that works by now has a row that says so.
    private static void delete(TicketTestSetup house, String name) {
        house.jdbc()
                .sql("delete from worker where user_id = (select id from app_user where username = :name)")
                .param("name", name)
                .update();
        house.jdbc()
                .sql("delete from app_user where username = :name")
                .param("name", name)
                .update();
    }

    /// As `tanggap user` does it, in a program of its own beside the server.
    private static Accounts command(TicketTestSetup house) {
        return new Accounts(house.jdbc(), PasswordEncoding.encoder(), house.clock, false);
    }

    private static void put(TicketTestSetup house, String name, String password, AccountProfile profile) {
        command(house).put(name, password, profile);
    }

    private static AccountProfile profile(Role role, @Nullable String balai) {
        return new AccountProfile("Orang uji", role, balai, ZONE);
    }

    @ParameterizedTest
    @MethodSource("causes")
    void a_change_of_the_account_ends_its_sessions(Cause cause) {
        var desk = signedIn();
        var telephone = signedIn();

        cause.change().make(house, name);

        for (var browser : new PageBrowser[] {desk, telephone}) {
            var answer = browser.get("/queue");
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(PageBrowser.location(answer)).isEqualTo("/sign-in");
        }
    }

    /// As when it was made while the password was compared: the session was not there yet.
    @Test
    void a_change_that_found_no_session_to_end_is_seen_at_the_first_request() {
        var browser = new PageBrowser(house);
        browser.signIn(name, password);
        house.transaction().executeWithoutResult(status -> {
            house.jdbc()
                    .sql("alter table app_user disable trigger app_user_rights")
                    .update();
            house.jdbc()
                    .sql("update app_user set role = 'auditor' where username = :name")
                    .param("name", name)
                    .update();
            house.jdbc()
                    .sql("alter table app_user enable trigger app_user_rights")
                    .update();
        });

        assertThat(browser.isIn()).isFalse();
    }

    private PageBrowser signedIn() {
        var browser = new PageBrowser(house);
        browser.signIn(name, password);
        assertThat(browser.isIn()).isTrue();
        return browser;
    }

    @Test
    void a_shorter_list_ends_them_too_and_the_same_list_does_not() {
        var lists = house.room(NeedToKnow.class);
        lists.grant(name, Set.of("rehsos.anak"), "Uji");
        var browser = signedIn();

        lists.grant(name, Set.of("rehsos.anak"), "Uji");
        put(house, name, password, profile(Role.AGENT, null));
        assertThat(browser.isIn()).isTrue();
        lists.grant(name, Set.of(), "Uji");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void a_person_changes_the_password_on_a_page_and_all_devices_sign_in_anew() {
        var desk = signedIn();
        var telephone = signedIn();

        var answer = desk.post("/me", "/me/password", Map.of("old", password, "wanted", WANTED));

        assertThat(PageBrowser.location(answer)).isEqualTo("/sign-in?changed");
        assertThat(desk.isIn() || telephone.isIn()).isFalse();
        assertThat(new PageBrowser(house).signIn(name, WANTED)).doesNotContain("wrong");
    }

    @Test
    void a_person_and_an_administrator_end_all_sessions_of_an_account_and_nobody_else_can() {
        var desk = signedIn();
        var telephone = signedIn();
        desk.post("/me", "/me/sessions/end", Map.of());
        assertThat(desk.isIn() || telephone.isIn()).isFalse();

        var again = signedIn();
        var id = house.room(Accounts.class).loadUserByUsername(name).viewer().userId();
        var supervisor = browserOf(Role.SUPERVISOR);
        assertThat(supervisor.get("/settings/people").statusCode()).isEqualTo(403);
        assertThat(supervisor
                        .post("/me", "/settings/people/" + id + "/sessions/end", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(again.isIn()).isTrue();

        var admin = browserOf(Role.ADMIN);
        var answer = admin.post("/settings/people", "/settings/people/" + id + "/sessions/end", Map.of());
        assertThat(PageBrowser.location(answer)).isEqualTo("/settings/people");
        assertThat(again.isIn()).isFalse();
        assertThat(admin.isIn()).isTrue();
    }

    private PageBrowser browserOf(Role role) {
        var username = house.usernameOf(house.somebody(role, null));
        var browser = new PageBrowser(house);
        browser.signIn(username, "sandi-" + username);
        return browser;
    }
}
