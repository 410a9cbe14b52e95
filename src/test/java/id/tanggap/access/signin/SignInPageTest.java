package id.tanggap.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The door as a browser meets it.
class SignInPageTest {

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final Viewer person = house.somebody(Role.AGENT, null);
    private final String name = house.usernameOf(person);

    /// All tests of this house come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private PageBrowser browser() {
        return new PageBrowser(house);
    }

    /// @return where one is sent
    private String signIn(PageBrowser browser, String password) {
        return browser.signIn(name, password);
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_waits_and_the_page_says_how_long() {
        var browser = browser();
        for (var n = 0; n < 5; n++) {
            assertThat(signIn(browser, "salah-" + n)).isEqualTo("/sign-in?wrong");
        }

        var answer = signIn(browser, "sandi-" + name);
        assertThat(answer).matches("/sign-in\\?wait=\\d+");
        assertThat(browser.get(answer).body()).contains("Terlalu banyak percobaan yang salah. Tunggu");
        assertThat(browser.isIn()).isFalse();
        house.clock.pass(Duration.ofMinutes(16));
        assertThat(signIn(browser, "sandi-" + name)).satisfies(SignInPageTest::isInside);
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
        var own = browser();
        assertThat(signIn(own, "sandi-" + name)).satisfies(SignInPageTest::isInside);
        assertThat(own.device().isHttpOnly()).isTrue();

        var guesser = browser();
        for (var n = 0; n < 6; n++) {
            signIn(guesser, "tebakan-" + n);
        }
        assertThat(signIn(guesser, "sandi-" + name)).startsWith("/sign-in?wait=");
        assertThat(signIn(own, "sandi-" + name)).satisfies(SignInPageTest::isInside);
    }

    @Test
    void a_cookie_that_the_house_did_not_sign_is_no_device() {
        var browser = browser();
        signIn(browser, "sandi-" + name);
        var forged = browser.device();
        forged.setValue("0".repeat(32) + forged.getValue().substring(32));
        for (var n = 0; n < 6; n++) {
            signIn(browser, "tebakan-" + n);
        }

        assertThat(signIn(browser, "sandi-" + name)).startsWith("/sign-in?wait=");
        assertThat(house.jdbc()
                        .sql("select count(*) from sign_in_throttle where key = 'device:' || repeat('0', 32)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_and_which_of_it_is_here() {
        var telephone = browser();
        var computer = browser();
        signIn(telephone, "sandi-" + name);
        signIn(computer, "sandi-" + name);

        var page = computer.get("/me").body();

        assertThat(page).contains("Sedang masuk sekarang").containsOnlyOnce("perangkat ini");
        var list = page.substring(page.indexOf("Sedang masuk sekarang"));
        assertThat(list.substring(0, list.indexOf("</table>")).split("<tr>", -1))
                .hasSize(1 + 1 + 2);
    }

    @Test
    void a_new_password_ends_every_session() {
        var one = browser();
        var other = browser();
        signIn(one, "sandi-" + name);
        signIn(other, "sandi-" + name);
        assertThat(one.isIn() && other.isIn()).isTrue();

        assertThat(house.room(Accounts.class).changePassword(name, "bukan ini", "gerobak tujuh melati"))
                .isFalse();
        assertThat(one.isIn()).isTrue();
        assertThat(house.room(Accounts.class).changePassword(name, "sandi-" + name, "gerobak tujuh melati"))
                .isTrue();

        assertThat(one.isIn() || other.isIn()).isFalse();
        assertThat(signIn(one, "gerobak tujuh melati")).satisfies(SignInPageTest::isInside);
    }

    @Test
    void a_name_that_no_account_has_is_not_kept() {
        var typed = "sandi-saya-yang-sebenarnya";
        browser().post("/sign-in", "/sign-in", Map.of("username", typed, "password", "x"));

        assertThat(house.jdbc()
                        .sql("select count(*) from sign_in where user_id is null and outcome = 'failure'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
