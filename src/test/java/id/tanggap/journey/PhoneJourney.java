package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An agent at the telephone: the packaged demo with its exchange, a real browser, mostly by keyboard.
class PhoneJourney {

    private static final double PATIENCE = 30_000;
    private static final String EXTENSION = "201";

    /// What a practised agent types in half a minute, at four keys a second.
    private static final int KEYS_IN_HALF_A_MINUTE = 120;

    private static final List<String> PATHS = List.of(
            "/phone",
            "/phone?tab=calls",
            "/phone/list",
            "/phone/badge",
            "/phone/ring",
            "/phone/calls/1",
            "/phone/callbacks/1",
            "/phone/places?q=demak",
            "/phone/recordings/1",
            "/phone/import",
            "/phone/lines");

    @TempDir
    private static Path folder;

    private static Demo demo;
    private static Exchange exchange;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        demo = Demo.empty(folder, House.freePort());
        exchange = new Exchange(demo.house());
    }

    @AfterAll
    static void close() {
        if (demo != null) {
            demo.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void an_answered_call_pops_up_and_becomes_a_routed_ticket_by_keyboard_alone() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            var start = Instant.now();
            exchange.calls("journey-1", "+6281234500001", start);
            exchange.rings("journey-1", EXTENSION, start.plusMillis(10));
            assertThat(page.locator("#ring .ring")).isVisible(visible());
            assertThat(page.locator("#ring .ring")).containsText("0812-••••-001");

            exchange.answers("journey-1", EXTENSION, start.plusMillis(20));
            assertThat(page.locator("#ring .ring.talking")).isVisible(visible());
            var keys = new Keys(page);
            keys.press("g", "r");
            assertThat(page.locator("#call-text")).isFocused();

            keys.type("banjir di karanganyar demak, bayi di atap");
            assertThat(page.locator(".suggestion")).containsText("Bencana alam", contains());
            assertThat(page.locator(".suggestion")).containsText("Karanganyar, Demak", contains());
            GuidePictures.take(page.locator("#ticket"), "call");
            keys.press("Alt+y");
            assertThat(page.locator("#f-place")).hasValue("Karanganyar, Demak, Jawa Tengah");
            assertThat(page.locator("#saved output"))
                    .containsText(Pattern.compile("Tersimpan \\d\\d\\.\\d\\d"), contains());
            exchange.hangsUp("journey-1", "answered", Instant.now());
            assertThat(page.locator("#ring .ring")).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#phone-badge .amber")).containsText("1", contains());

            keys.press("Control+Enter");
            assertThat(page.locator(".done .big b")).hasCount(3, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".done .big")).containsText("dua");
            assertThat(page.locator(".done")).containsText("Sentra Margo Laras");
            assertThat(page.locator("#phone-badge .amber")).hasCount(0);
            assertThat(keys.count()).isLessThan(KEYS_IN_HALF_A_MINUTE);

            page.locator(".done a", new Page.LocatorOptions().setHasText("Buka tiket"))
                    .click();
            assertThat(page.locator("#talk")).containsText("Pelapor menelepon");
            assertThat(page.locator("#facts")).containsText("Panggilan");
        }
    }

    @Test
    void a_missed_call_is_owed_until_the_citizens_mail_arrives() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            var before = Instant.now().minusSeconds(900);
            answered("journey-2", "+6281234500002", before);
            completeFormWithMail(page, "wati@warga.test");

            page.navigate(demo.url("/phone"));
            var missed = Instant.now().minusSeconds(30);
            exchange.calls("journey-3", "+6281234500002", missed);
            exchange.hangsUp("journey-3", "abandoned", missed.plusSeconds(20));
            var owed = page.locator("#rows .row", new Page.LocatorOptions().setHasText("0812-••••-002"));
            assertThat(owed).isVisible(visible());
            assertThat(owed).containsText("1 panggilan tak terjawab");

            demo.post()
                    .send(
                            "Wati <wati@warga.test>",
                            "Tadi saya menelepon",
                            "Tadi saya telepon tidak diangkat.",
                            Map.of());
            assertThat(owed).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
            page.navigate(demo.url("/phone?tab=calls"));
            page.locator("#rows .row", new Page.LocatorOptions().setHasText("Ditutup saat menunggu"))
                    .first()
                    .click();
            page.locator("#ticket .facts a", new Page.LocatorOptions().setHasText("Lihat telepon balik"))
                    .click();
            assertThat(page.locator("#ticket .thead")).containsText("Penelepon menulis kepada kita", contains());
        }
    }

    private void answered(String call, String from, Instant at) {
        exchange.calls(call, from, at);
        exchange.answers(call, EXTENSION, at.plusSeconds(5));
        exchange.hangsUp(call, "answered", at.plusSeconds(65));
    }

    private static void completeFormWithMail(Page page, String mail) {
        page.navigate(demo.url("/phone?tab=drafts"));
        var draft = page.locator("#rows .row", new Page.LocatorOptions().setHasText("0812-••••-002"));
        assertThat(draft).isVisible(visible());
        draft.click();
        page.fill("#call-text", "KKS saya tertelan mesin ATM di Puger Jember.");
        page.fill("#f-place", "puger");
        page.locator("#f-place").press("End");
        page.locator("#f-place").pressSequentially(" ");
        assertThat(page.locator("[role=option]").first()).isVisible(visible());
        page.keyboard().press("Enter");
        assertThat(page.locator("#f-place"))
                .hasValue("Puger, Jember, Jawa Timur", new HasValueOptions().setTimeout(PATIENCE));
        page.fill("#f-name", "Wati");
        page.fill("#f-email", mail);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".done .big b")).hasCount(3, new HasCountOptions().setTimeout(PATIENCE));
    }

    @Test
    void a_callback_is_claimed_tried_and_a_dismissal_is_taken_back_by_keys() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            page.navigate(demo.url("/phone"));
            var at = Instant.now().minusSeconds(60);
            exchange.calls("journey-4", "+62215550004", at);
            exchange.hangsUp("journey-4", "no-answer", at.plusSeconds(30));
            var owed = page.locator("#rows .row", new Page.LocatorOptions().setHasText("0215-••••-004"));
            assertThat(owed).isVisible(visible());
            owed.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#ticket.phone")).isVisible(visible());
            page.keyboard().press("y");
            assertThat(page.locator(".dial")).containsText("0215-550004", contains());

            answered("journey-5", "+6281234500005", Instant.now().minusSeconds(120));
            page.navigate(demo.url("/phone?tab=drafts"));
            var draft = page.locator("#rows .row", new Page.LocatorOptions().setHasText("0812-••••-005"));
            assertThat(draft).isVisible(visible());
            draft.click();
            assertThat(page.locator("#call-text")).isFocused();
            page.keyboard().press("Alt+2");
            assertThat(page.locator("[data-toast]")).isVisible(visible());
            page.keyboard().press("u");
            assertThat(page.locator("#call-text")).isVisible(visible());
        }
    }

    @Test
    void a_call_becomes_a_ticket_without_script() {
        answered("journey-6", "+6281234500006", Instant.now().minusSeconds(300));
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.page(Visitors.desk().setJavaScriptEnabled(false));
            visitors.signIn(page, "agen");
            var draft = page.locator("#rows .row", new Page.LocatorOptions().setHasText("0812-••••-006"));
            await().until(() -> {
                page.navigate(demo.url("/phone?tab=drafts"));
                return draft.count() == 1;
            });
            draft.click();
            page.fill("#call-text", "PKH tahap tiga belum cair, tetangga sudah.");
            page.selectOption("#f-category", "bansos.pkh");
            page.fill("#f-place", "karanganyar");
            page.locator("[form=call-form]").click();
            assertThat(page.locator(".alert")).containsText("belum pasti");
            page.locator(".choose button", new Page.LocatorOptions().setHasText("Demak"))
                    .first()
                    .click();
            assertThat(page.locator("#f-place")).hasValue("Karanganyar, Demak, Jawa Tengah");
            page.locator("[form=call-form]").click();
            assertThat(page.locator(".done .big b")).hasCount(3, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".done")).containsText("Program Keluarga Harapan · Karanganyar, Demak");
        }
    }

    @Test
    void the_telephone_is_closed_to_staff_of_a_balai() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("balai");
            assertThat(page.locator("#phone-badge")).hasCount(0);
            assertThat(PATHS).allSatisfy(path -> assertThat(
                            page.request().get(demo.url(path)).status())
                    .as(path)
                    .isEqualTo(403));
        }
    }

    private static IsVisibleOptions visible() {
        return new IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static ContainsTextOptions contains() {
        return new ContainsTextOptions().setTimeout(PATIENCE);
    }

    /// Hands on the keyboard, counted.
    private static final class Keys {

        private final Page page;
        private int count;

        Keys(Page page) {
            this.page = page;
        }

        void press(String... keys) {
            for (var key : keys) {
                page.keyboard().press(key);
                count += key.split("\\+", -1).length;
            }
        }

        /// Types as a person does: not before the page is painted (the browser drops such keys) and its scripts ran.
        /// Asked by evaluate again and again: waitForFunction asks inside the page from its second look on,
        /// where the content policy refuses eval.
        void type(String text) {
            await().until(
                            () -> page.evaluate("document.readyState === 'complete'"
                                    + " && performance.getEntriesByName('first-contentful-paint').length > 0"),
                            Boolean.TRUE::equals);
            page.keyboard().type(text);
            count += text.length();
        }

        int count() {
            return count;
        }
    }
}
