package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A supervisor before the national board.
class BoardJourney {

    private static final double PATIENCE = 30_000;

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
            page.navigate(demo.url("/board"));
            Visitors.live(page);
            var button = page.locator("#board-sound");
            assertThat(button).hasAttribute("aria-pressed", "false");
            button.click();
            assertThat(button).hasAttribute("aria-pressed", "true");

            var about = "Longsor " + UUID.randomUUID();
            demo.post()
                    .send(
                            "warga1@antre.test",
                            about,
                            "TOLONG DARURAT! Longsor di Kabupaten Ende, dua orang tertimbun dan belum ketemu, rumah hancur.",
                            Map.of());
            var row = page.locator(".needs li.u-darurat", new Page.LocatorOptions().setHasText(about));
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(row).containsText("belum diambil");
            assertThat(page.title()).matches("(⚠ )?\\(\\d+\\) Papan nasional.*");
            assertThat(Integer.parseInt(page.locator("#untaken").textContent())).isPositive();
            assertThat(page.locator("body[data-sounded='2']")).hasCount(1, new HasCountOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".offices tbody tr").first().locator("b.late"))
                    .isVisible();

            take(visitors.atDesk("agen"), String.valueOf(row.getAttribute("data-number")));
            assertThat(row).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));

            page.navigate(demo.url("/board?wall=true"));
            assertThat(page.locator(".rail, .btn")).hasCount(0);
        }
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
