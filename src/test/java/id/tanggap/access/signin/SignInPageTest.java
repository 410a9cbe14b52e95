package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The door as a browser meets it.
class SignInPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer person = house.somebody(Role.AGENT, null);
    private final String name = house.usernameOf(person);

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    /// A browser with cookies of its own.
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(house.address(path)).build());
        }

        /// @return where one is sent
        String signIn(String password) {
            return post("/sign-in", "/sign-in", Map.of("username", name, "password", password))
                    .headers()
                    .firstValue("Location")
                    .map(URI::create)
                    .map(to -> to.getPath() + (to.getQuery() == null ? "" : "?" + to.getQuery()))
                    .orElseThrow();
        }

        HttpResponse<String> post(String form, String to, Map<String, String> fields) {
            var page = TOKEN.matcher(get(form).body());
            assertThat(page.find()).isTrue();
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "_csrf=" + page.group(1) + "&", ""));
            return send(HttpRequest.newBuilder(house.address(to))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpCookie device() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().startsWith("tanggap-device-"))
                    .findFirst()
                    .orElseThrow();
        }

        boolean isIn() {
            return get("/queue").statusCode() == 200;
        }
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_and_the_page_says_how_long() {
        var browser = new Browser();
        for (var n = 0; n < 5; n++) {
            assertThat(browser.signIn("salah-" + n)).isEqualTo("/sign-in?wrong");
        }

        var answer = browser.signIn("sandi-" + name);
        assertThat(answer).matches("/sign-in\\?wait=\\d+");
        assertThat(browser.get(answer).body()).contains("Terlalu banyak percobaan yang salah. Tunggu");
        assertThat(browser.isIn()).isFalse();
        house.clock.pass(Duration.ofMinutes(16));
        assertThat(browser.signIn("sandi-" + name)).satisfies(SignInPageTest::isInside);
        assertThat(outcomes())
                .containsEntry("failure", 5L)
                .containsEntry("slowed", 1L)
                .containsEntry("success", 1L);
    }

    /// The page one wanted, or the first one.
    private static void isInside(String answer) {
        assertThat(answer).matches("/|/queue.*");
    }

    private Map<String, Long> outcomes() {
        return house.room(SignInLog.class).newest(Objects.requireNonNull(person.userId()), 100).stream()
                .collect(Collectors.groupingBy(entry -> entry.outcome().code(), Collectors.counting()));
    }

    @Test
    void a_guesser_does_not_lock_out_the_browser_from_which_the_person_signed_in_before() {
        var own = new Browser();
        assertThat(own.signIn("sandi-" + name)).satisfies(SignInPageTest::isInside);
        assertThat(own.device().isHttpOnly()).isTrue();

        var guesser = new Browser();
        for (var n = 0; n < 6; n++) {
            guesser.signIn("tebakan-" + n);
        }
        assertThat(guesser.signIn("sandi-" + name)).startsWith("/sign-in?wait=");
        assertThat(own.signIn("sandi-" + name)).satisfies(SignInPageTest::isInside);
    }

    @Test
    void a_cookie_that_the_house_did_not_sign_is_no_device() {
        var browser = new Browser();
        browser.signIn("sandi-" + name);
        var forged = browser.device();
        forged.setValue("0".repeat(32) + forged.getValue().substring(32));
        for (var n = 0; n < 6; n++) {
            browser.signIn("tebakan-" + n);
        }

        assertThat(browser.signIn("sandi-" + name)).startsWith("/sign-in?wait=");
        assertThat(house.jdbc()
                        .sql("select count(*) from sign_in_throttle where key = 'device:' || repeat('0', 32)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_new_password_ends_every_session() {
        var one = new Browser();
        var other = new Browser();
        one.signIn("sandi-" + name);
        other.signIn("sandi-" + name);
        assertThat(one.isIn() && other.isIn()).isTrue();

        assertThat(house.room(Accounts.class).changePassword(name, "bukan ini", "gerobak tujuh melati"))
                .isFalse();
        assertThat(one.isIn()).isTrue();
        assertThat(house.room(Accounts.class).changePassword(name, "sandi-" + name, "gerobak tujuh melati"))
                .isTrue();

        assertThat(one.isIn() || other.isIn()).isFalse();
        assertThat(one.signIn("gerobak tujuh melati")).satisfies(SignInPageTest::isInside);
    }

    @Test
    void a_name_that_no_account_has_is_not_kept() {
        var typed = "sandi-saya-yang-sebenarnya";
        new Browser().post("/sign-in", "/sign-in", Map.of("username", typed, "password", "x"));

        assertThat(house.jdbc()
                        .sql("select count(*) from sign_in where user_id is null and outcome = 'failure'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
