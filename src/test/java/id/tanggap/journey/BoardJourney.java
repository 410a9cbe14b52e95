package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.tanggap.Unique;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A supervisor before the national board.
@ResourceLock("Demo.shared")
class BoardJourney {

    private static final double PATIENCE = 30_000;

    /// Notifications of this browser, told to the test and allowed when they are asked for.
    private static final String NOTIFICATIONS = """
            window.notes = []; window.asked = 0;
            window.Notification = class {
              static permission = 'default';
              static requestPermission() { window.asked++; this.permission = 'granted'; return Promise.resolve('granted'); }
              constructor(title, options) { window.notes.push(title + ' ' + options.body); }
            };
            """;

    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        demo = Demo.shared();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_national_board_with_an_emergency_nobody_took() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("admin");
            page.addInitScript(NOTIFICATIONS);
            page.navigate(demo.url("/board"));
            Visitors.live(page);
            var button = page.locator("#board-sound");
            assertThat(button).hasAttribute("aria-pressed", "false");
            button.click();
            assertThat(button).hasAttribute("aria-pressed", "true");

            var row = landslide(page, "warga1@antre.test");
            assertThat(row).containsText("belum diambil");
            assertThat(page.title()).matches("(⚠ )?\\(\\d+\\) Papan nasional.*");
            assertThat(Integer.parseInt(page.locator("#untaken").textContent())).isPositive();
            assertThat(page.locator("body[data-sounded='2']")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".offices tbody tr").first().locator("b.late"))
                    .isVisible();
            assertThat((String) page.evaluate("window.notes.join('|')"))
                    .as("one, without a citizen's words")
                    .contains("darurat")
                    .doesNotContain("|", "Longsor");

            take(visitors.atDesk("agen"), String.valueOf(row.getAttribute("data-number")));
            assertThat(row).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
            keepsQuietInTheHoursThatWereChosen(page);

            page.navigate(demo.url("/board?wall=true"));
            assertThat(page.locator(".rail, .btn")).hasCount(0);
        }
    }

    private static void keepsQuietInTheHoursThatWereChosen(Page page) {
        page.locator(".quiet-hours summary").click();
        page.fill("#quiet-from", "12:01");
        page.fill("#quiet-to", "12:00");
        landslide(page, "warga2@antre.test");
        await().untilAsserted(() ->
                assertThat(page.title()).contains("(" + page.locator("#untaken").textContent() + ")"));
        assertThat(page.locator("body[data-sounded='2']")).hasCount(1);
        assertThat((Integer) page.evaluate("window.notes.length")).isEqualTo(1);
        assertThat((Integer) page.evaluate("window.asked")).isEqualTo(1);
    }

    /// An emergency that nobody took, on the board.
    private static Locator landslide(Page page, String from) {
        var about = "Longsor " + Unique.word();
        demo.post()
                .send(
                        from,
                        about,
                        "TOLONG DARURAT! Longsor di Kabupaten Ende, dua orang tertimbun dan belum ketemu, rumah hancur.",
                        Map.of());
        var row = page.locator(".needs li.u-darurat", new Page.LocatorOptions().setHasText(about));
        assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return row;
    }

    @Test
    void agents_have_no_board_but_see_hazards() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            visitors.foresee("403");
            assertThat(page.navigate(demo.url("/board")).status()).isEqualTo(403);
            assertThat(page.navigate(demo.url("/hazards")).status()).isEqualTo(200);
            assertThat(page.locator("h1")).hasText("Peringatan dan gempa");
        }
    }

    private static void take(Page page, String number) {
        page.navigate(demo.url("/queue?tab=unassigned"));
        Visitors.live(page);
        page.locator("#line-" + number + " .pick input").check();
        page.locator("#bulk button[value=claim]").click();
        assertThat(page.locator(".report")).containsText("Diambil: 1 dari 1 tiket.");
    }
}
