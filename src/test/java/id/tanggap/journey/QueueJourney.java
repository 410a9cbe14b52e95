package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people at one queue: by keys, and live.
class QueueJourney {

    private static final String PASSWORD = "sandi-uji-coba";
    private static final double PATIENCE = 20_000;

    @TempDir
    private static Path folder;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        house = House.start(
                folder,
                House.freePort(),
                Map.of(
                        "TANGGAP_DEMO",
                        "true",
                        "TANGGAP_DEMO_PASSWORD",
                        PASSWORD,
                        "TANGGAP_DEMO_SMTP_PORT",
                        Integer.toString(House.freePort()),
                        "TANGGAP_DEMO_IMAP_PORT",
                        Integer.toString(House.freePort())));
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void rows_are_selected_by_keys_taken_together_and_given_back() {
        var errors = new ArrayList<String>();
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            var page = signedIn(context.newPage(), "agen", errors);
            page.navigate(house.url("/queue?tab=unassigned"));
            page.locator("body[data-live=on]").waitFor();
            var before = Integer.parseInt(page.locator("#open-count").textContent());
            assertThat(page.locator("#bulk")).not().isVisible();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("#bulk-count")).hasText("3 dipilih");

            page.locator("#bulk button[value=claim]").click();
            assertThat(page.locator(".report")).containsText("Diambil: 3 dari 3 tiket.");
            assertThat(page.locator("#open-count")).hasText(Integer.toString(before - 3));
            assertThat(page.locator(".tablist [data-count=mine]")).hasText("3");

            page.keyboard().press("u");
            assertThat(page.locator(".report")).containsText("Diurungkan: 3 dari 3 tiket.");
            assertThat(page.locator("#open-count")).hasText(Integer.toString(before));

            page.keyboard().press("b");
            assertThat(page.locator("#ticket[data-number]")).isVisible();
            assertThat(page.locator("#queue[data-kind=mine] .row.sel")).hasCount(1);
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void what_a_colleague_takes_leaves_the_list_but_not_from_under_the_pointer() {
        var errors = new ArrayList<String>();
        try (var one = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
                var two = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            var mine = signedIn(one.newPage(), "agen", errors);
            var theirs = signedIn(two.newPage(), "admin", errors);
            mine.navigate(house.url("/queue?tab=unassigned"));
            mine.locator("body[data-live=on]").waitFor();
            mine.locator("#rows .line").nth(1).hover();
            theirs.navigate(house.url("/queue?tab=unassigned"));
            var first = theirs.locator("#rows .line").first();
            var number = first.getAttribute("data-number");
            var before = Integer.parseInt(mine.locator("#open-count").textContent());

            first.locator(".pick input").check();
            theirs.locator("#bulk button[value=claim]").click();

            var row = mine.locator("#line-" + number);
            assertThat(mine.locator("#line-" + number + ".gone"))
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(mine.locator("#open-count"))
                    .hasText(Integer.toString(before - 1), new HasTextOptions().setTimeout(PATIENCE));
            assertThat(row).isVisible();
            mine.mouse().move(1000, 600);
            assertThat(row).hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
        }
        assertThat(errors).isEmpty();
    }

    private static Page signedIn(Page page, String name, List<String> errors) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate(house.url("/sign-in"));
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/queue*");
        page.locator("body[data-live=on]").waitFor();
        assertThat(page.locator("#rows .row").nth(4)).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return page;
    }
}
