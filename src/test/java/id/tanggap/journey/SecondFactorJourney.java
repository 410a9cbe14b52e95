package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tanggap.access.Role;
import id.tanggap.access.factor.Totp;
import id.tanggap.ticket.TicketTestSetup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People with a second factor, by the browser: an app, a recovery code, a passkey, and the day a device is lost.
class SecondFactorJourney {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static Chromium chromium;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final String sari = house.usernameOf(house.somebody(Role.AGENT, null));

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /// All of them come from one address.
    @AfterEach
    void forget() {
        house.jdbc().sql("delete from sign_in_throttle").update();
    }

    private Visitors visitors() {
        return new Visitors(chromium, path -> house.address(path).toString(), name -> "sandi-" + name);
    }

    private static Page page(Visitors visitors) {
        return visitors.page(Visitors.desk().setLocale("id-ID"));
    }

    private void go(Page page, String path) {
        page.navigate(house.address(path).toString());
    }

    private void password(Page page, String username) {
        go(page, "/sign-in");
        page.fill("#username", username);
        page.fill("#password", "sandi-" + username);
        page.locator("form[action='/sign-in'] button").click();
    }

    /// A page that is still open would ask for news without a cookie, and be given one.
    private static void leave(Page page) {
        page.navigate("about:blank");
        page.context().clearCookies();
    }

    /// What the page tells an app that cannot scan.
    private static byte[] secret(Page page) {
        var key = page.locator(".factor-key").textContent().replace(" ", "");
        var bits = new StringBuilder();
        key.chars().forEach(letter -> {
            var value = LETTERS.indexOf(letter);
            bits.append(Integer.toBinaryString(32 + value).substring(1));
        });
        var bytes = new byte[bits.length() / 8];
        for (var n = 0; n < bytes.length; n++) {
            bytes[n] = (byte) Integer.parseInt(bits.substring(n * 8, n * 8 + 8), 2);
        }
        return bytes;
    }

    private String nextCode(byte[] secret) {
        house.clock.pass(Duration.ofSeconds(30));
        return Totp.code(secret, house.clock.instant());
    }

    /// Opens one's own factors for changes.
    private void change(Page page, String username) {
        go(page, "/me/factors");
        page.fill("input[name=old]", "sandi-" + username);
        page.locator(".factor-open button").click();
    }

    private byte[] setUpApp(Page page) {
        var secret = secret(page);
        page.fill(".factor-app input[name=code]", nextCode(secret));
        page.locator(".factor-app button").click();
        return secret;
    }

    private static List<String> recoveryCodes(Page page) {
        assertThat(page.locator(".factor-codes li")).hasCount(10);
        return page.locator(".factor-codes code").allTextContents();
    }

    private static void give(Page page, String code) {
        page.fill("#code", code);
        page.locator(".factor-code button").click();
    }

    @Test
    void an_app_is_set_up_and_its_codes_and_paper_sign_in_once_each() {
        try (var visitors = visitors()) {
            var page = page(visitors);
            visitors.signIn(page, sari);
            change(page, sari);
            var secret = setUpApp(page);
            var paper = recoveryCodes(page);
            page.reload();
            assertThat(page.locator(".factor-codes")).hasCount(0);

            leave(page);
            password(page, sari);
            page.waitForURL("**/sign-in/factor");
            go(page, "/queue");
            page.waitForURL("**/sign-in/factor");
            give(page, "000000");
            assertThat(page.locator("[role=alert]")).containsText("tidak cocok");
            give(page, nextCode(secret));
            page.waitForURL("**/queue*");

            leave(page);
            password(page, sari);
            give(page, paper.getFirst());
            page.waitForURL("**/queue*");
            leave(page);
            password(page, sari);
            give(page, paper.getFirst());
            assertThat(page.locator("[role=alert]")).containsText("sudah dipakai");
        }
    }

    @Test
    void a_passkey_alone_signs_in_and_is_named_and_removed() {
        try (var visitors = visitors()) {
            var page = page(visitors);
            VirtualAuthenticator.plugInto(page);
            visitors.signIn(page, sari);
            change(page, sari);
            page.fill(".factor-make input[name=label]", "Laptop kantor");
            page.locator(".factor-make button").click();
            recoveryCodes(page);
            assertThat(page.locator(".factor-list")).containsText("Laptop kantor");

            leave(page);
            go(page, "/sign-in");
            page.locator("form[data-passkey=sign] button").click();
            page.waitForURL("**/queue*");

            leave(page);
            password(page, sari);
            page.waitForURL("**/sign-in/factor");
            page.locator("form[data-passkey=sign] button").click();
            page.waitForURL("**/queue*");

            change(page, sari);
            page.locator(".factor-list details summary").click();
            page.fill(".factor-list details input[name=label]", "Laptop rumah");
            page.locator(".factor-list details button").click();
            assertThat(page.locator(".factor-list")).containsText("Laptop rumah");
            page.locator("form[action$='/removal'] button").click();
            assertThat(page.locator(".panel .none")).containsText("Belum ada");
            go(page, "/me");
            assertThat(page.locator("#sign-ins ~ table").first()).containsText("kunci sandi");
        }
    }

    @Test
    void a_lost_device_is_taken_away_by_two_administrators_and_the_person_enrols_anew() {
        var one = house.usernameOf(house.somebody(Role.ADMIN, null));
        var two = house.usernameOf(house.somebody(Role.ADMIN, null));
        try (var visitors = visitors()) {
            var person = page(visitors);
            visitors.signIn(person, sari);
            change(person, sari);
            setUpApp(person);
            recoveryCodes(person);

            var asking = page(visitors);
            visitors.signIn(asking, one);
            go(asking, "/factors?after=" + before(sari));
            var row = asking.locator("section[aria-labelledby=people] li").first();
            assertThat(row).containsText(sari);
            row.locator("summary").click();
            row.locator("textarea").fill("HP jatuh ke sungai; saya kenal suaranya");
            row.locator("form button").click();
            assertThat(asking.locator("section[aria-labelledby=asked]")).containsText("HP jatuh");
            assertThat(asking.locator("form[action$='/confirmation']")).hasCount(0);

            go(person, "/me/factors");
            assertThat(person.locator("section[aria-labelledby=asked]")).containsText("HP jatuh");

            var confirming = page(visitors);
            visitors.signIn(confirming, two);
            go(confirming, "/factors");
            confirming
                    .locator("section[aria-labelledby=asked] li")
                    .filter(new Locator.FilterOptions().setHasText(sari))
                    .locator("form[action$='/confirmation'] button")
                    .click();
            assertThat(confirming.locator("p.quiet[role=status]")).containsText("sudah dihapus");

            go(person, "/queue");
            person.waitForURL("**/sign-in");
            password(person, sari);
            person.waitForURL("**/sign-in/enrolment");
            go(person, "/queue");
            person.waitForURL("**/sign-in/enrolment");
            setUpApp(person);
            person.waitForURL("**/me/factors");
            recoveryCodes(person);
            person.locator(".factor-codes a.btn").click();
            person.waitForURL("**/queue*");
        }
    }

    /// A name that stands just before this one in the list.
    private static String before(String username) {
        var last = username.length() - 1;
        return username.substring(0, last) + (char) (username.charAt(last) - 1) + "~";
    }
}
