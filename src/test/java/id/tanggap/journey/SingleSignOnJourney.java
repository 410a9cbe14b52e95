package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.NeedToKnow;
import id.tanggap.access.Role;
import id.tanggap.access.factor.Totp;
import id.tanggap.access.signin.SignInLog;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Through the door with a real browser: on the word of a real OpenID Connect provider, by a link, and out again.
class SingleSignOnJourney {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @TempDir
    private static Path folder;

    private static TicketTestSetup house;
    private static OidcProvider provider;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.launch();
        var port = House.freePort();
        house = new TicketTestSetup(List.of(
                "--tanggap.oidc.issuer=" + OidcProvider.issuer(port),
                "--tanggap.oidc.client-id=" + OidcProvider.CLIENT,
                "--tanggap.oidc.client-secret=" + OidcProvider.SECRET,
                "--tanggap.oidc.name=akun kantor",
                "--tanggap.oidc.roles-claim=realm_access.roles",
                "--tanggap.oidc.roles=tanggap-penyelia=supervisor, tanggap-agen=agent",
                "--tanggap.oidc.link-by=email"));
        account("sari", "sari@instansi.test");
        account("tono", "tono@instansi.test");
        house.room(Accounts.class).setOpen("tono", false);
        roles("tanggap-agen");
        try (var away = visitors()) {
            assertThat(away.page(Visitors.desk())
                            .navigate(url("/sign-in/provider/oidc"))
                            .url())
                    .as("while the provider does not answer")
                    .endsWith("/sign-in?sso=unreachable");
        }
        provider = OidcProvider.start(port, people(), house.address("/"));
    }

    @AfterAll
    static void close() {
        if (provider != null) {
            provider.close();
        }
        if (house != null) {
            house.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Path people() {
        return folder.resolve("people.json");
    }

    private static void account(String username, String email) {
        house.room(Accounts.class)
                .put(
                        username,
                        "sandi-" + username,
                        new AccountProfile("Orang " + username, Role.AUDITOR, null, ZONE, null, email));
    }

    /// What the provider says of Sari, whom it knows by a number; the others stay as they are.
    private static void roles(String... roles) {
        OidcProvider.know(
                people(),
                Map.of(
                        "4711",
                        claims("sari@instansi.test", roles),
                        "4712",
                        claims("tono@instansi.test", "tanggap-agen"),
                        "4713",
                        claims("orang.luar@instansi.test", "tanggap-penyelia"),
                        "4714",
                        Map.of("email", "sari@instansi.test", "email_verified", false),
                        "4715",
                        claims("wira@instansi.test", "tanggap-agen")));
    }

    private static Map<String, Object> claims(String email, String... roles) {
        return Map.of("email", email, "email_verified", true, "realm_access", Map.of("roles", roles));
    }

    private static Visitors visitors() {
        return new Visitors(chromium, SingleSignOnJourney::url, username -> "sandi-" + username);
    }

    private static String url(String path) {
        return house.address(path).toString();
    }

    /// By the button of the sign-in page and the form of the provider.
    private static Page came(Visitors visitors, String subject) {
        var page = visitors.page(Visitors.desk());
        page.navigate(url("/queue"));
        page.locator(".signin-provider a").click();
        page.fill("input[name=login]", subject);
        page.fill("input[name=password]", "apa saja");
        page.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile("localhost:" + house.address("/").getPort() + "/"));
        return page;
    }

    @Test
    void who_turns_back_at_the_provider_is_told_that_nothing_happened() {
        try (var visitors = visitors()) {
            var page = visitors.page(Visitors.desk());
            page.navigate(url("/sign-in/provider/oidc"));
            page.locator("button[name=cancel]").click();
            assertThat(page.locator("[role=alert]:visible")).containsText("Masuk dibatalkan");
        }
    }

    private static Role role(String username) {
        return house.room(Accounts.class).loadUserByUsername(username).viewer().role();
    }

    private static List<String> outcomes(String username) {
        var user =
                house.room(Accounts.class).loadUserByUsername(username).viewer().userId();
        return house.room(SignInLog.class).newest(Objects.requireNonNull(user), 20).stream()
                .map(entry -> entry.outcome().code())
                .toList();
    }

    @Test
    void a_person_signs_in_with_the_role_of_the_claims_a_change_ends_other_sessions_and_signs_out_at_both() {
        try (var visitors = visitors()) {
            var page = came(visitors, "4711");
            assertThat(page.url()).as("the page one wanted").contains("/queue");
            page.navigate(url("/me"));
            assertThat(page.locator(".me summary")).hasAttribute("title", "Orang sari");
            assertThat(page.locator("#sign-ins ~ table").first()).containsText("berhasil akun kantor");
            assertThat(role("sari")).isEqualTo(Role.AGENT);
            assertThat(outcomes("sari")).contains("sso");

            roles("nilai-lain", "tanggap-penyelia", "admin");
            var supervisor = came(visitors, "4711");
            assertThat(role("sari")).isEqualTo(Role.SUPERVISOR);
            assertThat(supervisor.navigate(url("/supervision")).status()).isEqualTo(200);
            assertThat(page.navigate(url("/queue")).url()).as("the old session").endsWith("/sign-in");

            signOut(supervisor);
            assertThat(supervisor.navigate(url("/queue")).url()).endsWith("/sign-in");
            supervisor.locator(".signin-provider a").click();
            assertThat(supervisor.locator("input[name=login]")).isVisible();
        }
    }

    @Test
    void who_has_a_second_factor_here_gives_it_after_the_provider_and_signs_out_at_both() {
        account("wira", "wira@instansi.test");
        var secret = Totp.freshSecret();
        house.jdbc()
                .sql("insert into totp_secret (user_id, secret, last_step, created_at, last_used_at)"
                        + " select id, :secret, 0, now(), now() from app_user where username = 'wira'")
                .param("secret", secret)
                .update();
        try (var visitors = visitors()) {
            var page = came(visitors, "4715");
            assertThat(page.url()).endsWith("/sign-in/factor");
            page.navigate(url("/queue"));
            assertThat(page.url()).as("while the factor is owed").endsWith("/sign-in/factor");
            assertThat(outcomes("wira")).containsExactly("half");

            page.fill("#code", Totp.code(secret, house.clock.instant()));
            page.locator(".factor-code button").click();
            page.waitForURL("**/queue*");
            assertThat(outcomes("wira")).containsExactly("success", "half");

            signOut(page);
            assertThat(page.navigate(url("/queue")).url()).endsWith("/sign-in");
        }
    }

    private static void signOut(Page page) {
        page.locator(".me summary").click();
        page.locator("form[action$='/sign-out'] button").click();
        page.locator("button[value=yes]").click();
        page.waitForURL("**/sign-in?bye");
    }

    @Test
    void who_has_no_account_or_a_closed_one_or_an_address_nobody_verified_is_told_what_to_do() {
        try (var visitors = visitors()) {
            refused(came(visitors, "4713"), "belum punya akun di Tanggap. Mintalah administrator");
            refused(came(visitors, "4712"), "Akun Anda di Tanggap ditutup. Hubungi administrator.");
            refused(came(visitors, "4714"), "belum punya akun di Tanggap. Mintalah administrator");
            assertThat(outcomes("tono")).containsExactly("sso-refused");
        }
    }

    private static void refused(Page page, String words) {
        assertThat(page.locator("[role=alert]:visible")).containsText(words);
        assertThat(page.navigate(url("/queue")).url()).endsWith("/sign-in");
    }

    @Test
    void a_session_that_somebody_prepared_is_not_the_one_that_is_signed_in_and_a_forged_answer_is_refused() {
        try (var visitors = visitors()) {
            var page = visitors.page(Visitors.desk());
            page.navigate(url("/queue"));
            var before = cookie(page);
            page.locator(".signin-provider a").click();
            page.fill("input[name=login]", "4711");
            page.fill("input[name=password]", "apa saja");
            page.locator("button[type=submit]").click();
            page.waitForURL("**/queue*");
            assertThat(cookie(page)).isNotEqualTo(before);

            var other = visitors.page(Visitors.desk());
            other.navigate(url("/sign-in/oidc/answer?code=dicuri&state=ditebak"));
            assertThat(other.url()).endsWith("/sign-in?sso=failed");
        }
    }

    private static String cookie(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("tanggap"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    @Test
    void local_accounts_still_sign_in_by_password() {
        try (var visitors = visitors()) {
            account("wati", "wati@instansi.test");
            var page = visitors.page(Visitors.desk());
            visitors.signIn(page, "wati");
            assertThat(page.url()).contains("/queue");
        }
    }

    @Test
    void an_administrator_hands_out_a_link_with_which_a_person_sets_a_new_password_once() {
        try (var visitors = visitors()) {
            visitors.foresee("404");
            var person = house.usernameOf(house.somebody(Role.AGENT, null));
            var desk = visitors.atDesk(person);
            var admin = visitors.atDesk(house.usernameOf(house.somebody(Role.ADMIN, null)));
            admin.navigate(url("/accounts"));
            admin.locator("tr[data-account='" + person + "'] form[action$='/reset-link'] button")
                    .click();
            var link = admin.inputValue("#reset-link");

            var telephone = visitors.page(Visitors.telephone());
            telephone.navigate(link);
            wanted(telephone, "passwordpassword");
            assertThat(telephone.locator("[role=alert]:visible")).containsText("mudah ditebak");
            wanted(telephone, "gerobak tujuh melati");
            telephone.waitForURL("**/sign-in?changed");

            isOut(desk);
            telephone.navigate(link);
            assertThat(telephone.locator("[role=alert]:visible")).containsText("Tautan ini tidak berlaku");
            telephone.navigate(url("/sign-in"));
            telephone.fill("#username", person);
            telephone.fill("#password", "gerobak tujuh melati");
            telephone.locator("form[action='/sign-in'] button").click();
            telephone.waitForURL("**/queue*");
        }
    }

    private static void wanted(Page page, String password) {
        page.fill("#wanted", password);
        page.locator(".reset-form button").click();
    }

    /// The next request of the session leads to the sign-in page.
    private static void isOut(Page page) {
        assertThat(page.navigate(url("/queue")).url()).endsWith("/sign-in");
    }

    @Test
    void every_change_of_rights_and_an_administrator_end_the_session_of_an_open_browser() {
        try (var visitors = visitors()) {
            var admin = visitors.atDesk(house.usernameOf(house.somebody(Role.ADMIN, null)));
            var person = house.usernameOf(house.somebody(Role.AGENT, null));
            var accounts = house.room(Accounts.class);
            var id = Objects.requireNonNull(
                    accounts.loadUserByUsername(person).viewer().userId());
            var causes = List.<Runnable>of(
                    () -> accounts.setRole(id, Role.AUDITOR, null),
                    () -> house.room(NeedToKnow.class).grant(person, Set.of("rehsos.anak"), "Uji"),
                    () -> endedBy(admin, person),
                    () -> accounts.setOpen(person, false));
            for (var cause : causes) {
                var page = visitors.page(Visitors.desk());
                visitors.signIn(page, person);
                cause.run();
                isOut(page);
            }
        }
    }

    private static void endedBy(Page admin, String person) {
        admin.navigate(url("/accounts"));
        admin.locator("tr[data-account='" + person + "'] form[action$='/sessions/end'] button")
                .click();
        assertThat(admin.locator("[role=status]", new Page.LocatorOptions().setHasText(person)))
                .isVisible();
    }
}
