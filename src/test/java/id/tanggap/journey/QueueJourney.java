package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.tanggap.Unique;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Two people at one queue: by keys, and live.
@ResourceLock("Demo.shared")
class QueueJourney {

    private static final double PATIENCE = 60_000;

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
    void rows_are_selected_by_keys_taken_together_and_given_back() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            complaints(page);
            assertThat(page.locator("#bulk")).not().isVisible();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("#bulk-count")).hasText("3 dipilih");

            page.locator("#bulk button[value=claim]").click();
            assertThat(page.locator(".report")).containsText("Diambil: 3 dari 3 tiket.");
            var left = number(page, "#open-count");
            var mine = number(page, ".tablist [data-count=mine]");
            assertThat(mine).isGreaterThanOrEqualTo(3);

            page.keyboard().press("u");
            assertThat(page.locator(".report")).containsText("Diurungkan: 3 dari 3 tiket.");
            assertThat(page.locator("#open-count")).hasText(Integer.toString(left + 3));
            assertThat(page.locator(".tablist [data-count=mine]")).hasText(Integer.toString(mine - 3));

            page.keyboard().press("b");
            assertThat(page.locator("#ticket[data-number]")).isVisible();
            assertThat(page.locator("#queue[data-kind=mine] .row.sel")).hasCount(1);
        }
    }

    @Test
    void what_a_colleague_takes_leaves_the_list_but_not_from_under_the_pointer() {
        try (var visitors = demo.visitors(chromium)) {
            var mine = visitors.atDesk("agen");
            var theirs = visitors.atDesk("admin");
            complaints(mine);
            mine.locator("#rows .line").nth(1).hover();
            theirs.navigate(demo.url("/queue?tab=unassigned"));
            var first = theirs.locator("#rows .line").first();
            var number = first.getAttribute("data-number");

            first.locator(".pick input").check();
            theirs.locator("#bulk button[value=claim]").click();
            assertThat(theirs.locator(".report")).containsText("Diambil: 1 dari 1 tiket.");
            var left = number(theirs, "#open-count");

            var row = mine.locator("#line-" + number);
            assertThat(mine.locator("#line-" + number + ".gone"))
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(mine.locator("#open-count"))
                    .hasText(Integer.toString(left), new HasTextOptions().setTimeout(PATIENCE));
            assertThat(row).isVisible();
            mine.mouse().move(1000, 600);
            assertThat(row).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
        }
    }

    /// Who has just changed something sees numbers of now; those of others may be a second old or two.
    private static int number(Page page, String where) {
        return Integer.parseInt(page.locator(where).textContent());
    }

    /// Four citizens write; once the last is there, all are, and whoever wrote before.
    private static void complaints(Page page) {
        page.navigate(demo.url("/queue?tab=unassigned"));
        Visitors.live(page);
        var about = "Antre " + Unique.word();
        for (var n = 1; n <= 4; n++) {
            demo.post().send("warga" + n + "@antre.test", about + " no " + n, "Mohon bantuan sembako.", Map.of());
        }
        var last = page.locator("#rows .row", new Page.LocatorOptions().setHasText(about + " no 4"));
        assertThat(last).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        page.reload();
        Visitors.live(page);
    }
}
