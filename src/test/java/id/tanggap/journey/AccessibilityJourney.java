package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Every page of the desk, as axe-core sees it: WCAG 2.2 A and AA, and landmarks. Wide and narrow, light and dark.
///
/// The policy of our pages lets no foreign script in; this journey alone goes past it, to bring axe.
@ResourceLock("Demo.shared")
class AccessibilityJourney {

    /// A ticket that is opened beside the list has the list's heading before its own.
    private static final String RUN = """
            async ({ only, part }) => {
              const quick = { preload: false, resultTypes: ['violations'] };
              const result = await axe.run(document.querySelector(part), only.length ? { ...quick, runOnly: { type: 'rule', values: only } } : {
                ...quick, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: { 'page-has-heading-one': { enabled: false } },
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
            }""";

    /// What a dark page may have that the same page in light has not: it is drawn by the same elements with other
    /// colours.
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final List<String> SETTINGS = List.of(
            "/settings?q=balai",
            "/settings/history",
            "/settings/people",
            "/settings/people/new",
            "/settings/people/1",
            "/settings/teams",
            "/settings/lists",
            "/settings/lists/rehsos.anak",
            "/settings/roles",
            "/settings/programs",
            "/settings/balai",
            "/settings/balai/MGL",
            "/settings/areas?area=33.15",
            "/settings/rules",
            "/settings/rules/new",
            "/settings/categories",
            "/settings/categories/bansos.pkh",
            "/settings/fields",
            "/settings/outcomes",
            "/settings/tags",
            "/settings/deadlines",
            "/settings/deadlines/tinggi",
            "/settings/hours",
            "/settings/holidays",
            "/settings/escalation",
            "/settings/recalculation",
            "/settings/letters",
            "/settings/letters/acknowledged/email/id",
            "/settings/answers",
            "/settings/new-answer",
            "/settings/macros",
            "/settings/channels",
            "/settings/channels/new",
            "/settings/channels/new/mailbox");

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HIGH = 900;

    private static String axe = "";
    private static Demo demo;
    private static Chromium chromium;

    private final List<String> violations = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        axe = axe();
        chromium = Chromium.launch();
        demo = Demo.shared();
    }

    private static String axe() throws IOException {
        try (var script = AccessibilityJourney.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(script, "axe-core is on the path of tests")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void axe_finds_nothing_on_any_page() {
        var options = new Browser.NewContextOptions()
                .setViewportSize(WIDE, HIGH)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(true);
        try (var visitors = demo.visitors(chromium)) {
            visitors.foresee("status of 404");
            var page = visitors.page(options);
            page.navigate(demo.url("/sign-in"));
            checkWidths(page, "the door");
            visitors.signIn(page, "admin");
            pages(page);
            for (var width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, HIGH);
                tickets(page);
                composer(page);
                dialogs(page);
            }
        }
        assertThat(violations).isEmpty();
    }

    private void pages(Page page) {
        var incident = incident(page);
        for (var path : List.of(
                "/queue",
                "/queue?q=beras",
                "/queue?q=zzzz",
                "/mentions",
                "/phone",
                "/phone?tab=calls",
                "/phone/import",
                "/channels",
                "/supervision",
                "/supervision?office=MGL",
                "/supervision/quality",
                "/supervision/times",
                "/board",
                "/hazards",
                "/incidents",
                incident,
                incident + "/picture",
                incident + "/wall",
                "/sites?near=-6.89,110.64&km=50",
                "/people",
                "/people?near=utara",
                "/vehicles",
                "/stock",
                "/stock/items/selimut",
                "/imports/stock",
                "/citizens/1",
                "/me",
                "/me/factors",
                "/factors",
                "/audit",
                "/exports",
                "/reports",
                "/reports/times",
                "/reports/progress",
                "/reports/changes",
                "/help",
                "/help/answer",
                "/tickets/000000000000")) {
            page.navigate(demo.url(path));
            checkWidths(page, path);
        }
        settings(page);
        orders(page);
        page.navigate(demo.url("/phone?tab=calls"));
        page.navigate(demo.url(page.locator("#phone-list a.row").first().getAttribute("href")));
        checkWidths(page, "a call");
    }

    /// Their own parts, for the frame and the list of pages are the same on each; in both languages: what differs is
    /// the length of words, so that English is looked at once.
    private void settings(Page page) {
        page.navigate(demo.url("/settings"));
        checkWidths(page, "/settings");
        for (var path : SETTINGS) {
            page.navigate(demo.url(path));
            checkWidths(page, path, "main");
        }
        otherLanguage(page);
        for (var path : SETTINGS) {
            page.navigate(demo.url(path));
            run(page, path + " (English)", List.of(), "main");
        }
        otherLanguage(page);
    }

    private static void otherLanguage(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/preferences"),
                () -> page.evaluate("() => document.querySelector('button[name=language]').click()"));
    }

    /// The demo has none; its address.
    private String incident(Page page) {
        page.navigate(demo.url("/incidents/new"));
        page.fill("#i-place", "Mijen, Demak, Jawa Tengah");
        page.locator("button[name=add]").click();
        page.locator(".chosen-places").waitFor();
        page.selectOption("select[name=type]", "banjir");
        page.fill("#i-circles", "-6.89, 110.64, 14");
        page.locator(".incident-form button.btn.primary").press("Enter");
        page.waitForURL(Pattern.compile(".*/incidents/K[^/]*$"));
        return page.url().substring(demo.url("").length());
    }

    /// The orders of the first incident, if the demo has one by now.
    private void orders(Page page) {
        page.navigate(demo.url("/incidents"));
        check(page, "incidents");
        var incidents = page.locator("main a[href^='/incidents/K']").all();
        if (!incidents.isEmpty()) {
            var incident = incidents.getFirst().getAttribute("href");
            page.navigate(demo.url(incident + "/dispatch"));
            check(page, "orders");
            page.navigate(demo.url(incident + "/dispatch/new?site=MGL"));
            check(page, "a new order");
        }
    }

    private void tickets(Page page) {
        page.navigate(demo.url("/queue?tab=new"));
        page.locator("#rows .row").first().waitFor();
        var tickets = page.locator("#rows .row").all().stream()
                .limit(4)
                .map(row -> row.getAttribute("href"))
                .toList();
        for (var ticket : tickets) {
            page.navigate(demo.url(ticket));
            check(page, "a ticket");
        }
        page.locator(".answer summary").first().click();
        // an alert of a person in danger may stand at the foot of the page: one scrolls
        page.locator(".answer[open] .why").first().evaluate("why => why.scrollIntoView({ block: 'center' })");
        check(page, "why");
        page.keyboard().press("Escape");
    }

    private void composer(Page page) {
        page.fill("#text", "Kami periksa besok.");
        page.locator("#weight .preview").waitFor(there());
        page.locator("[data-preview]").click();
        page.locator("#weight .preview[open]").waitFor();
        check(page, "the preview");
        page.locator("#templates summary").click();
        page.locator("#template-filter").waitFor();
        check(page, "ready answers");
        page.locator(".templates a").first().click();
        page.locator("#macro form").waitFor();
        check(page, "a macro");
        page.locator("label[for=tab-note]").click();
        page.locator("#note").waitFor();
        check(page, "a note");
    }

    private void dialogs(Page page) {
        page.locator("#ticket").focus();
        page.keyboard().press("Control+k");
        page.locator("#palette-text").fill("sentra");
        page.locator("#palette-list [data-group=balai]").waitFor();
        check(page, "everything by name");
        page.keyboard().press("Escape");
        page.locator("#palette").waitFor(hidden());
        page.locator("#ticket").focus();
        page.keyboard().press("?");
        page.locator("#keys").waitFor();
        check(page, "the keys");
        page.keyboard().press("Escape");
    }

    private static Locator.WaitForOptions there() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /// The page as it is, then narrow: it is visited once.
    private void checkWidths(Page page, String where) {
        checkWidths(page, where, "html");
    }

    private void checkWidths(Page page, String where, String part) {
        check(page, where, part);
        page.setViewportSize(NARROW, HIGH);
        run(page, where + " (narrow)", List.of(), part);
        page.setViewportSize(WIDE, HIGH);
    }

    /// The page in light, then the same page in dark: the scheme changes in place, without another visit.
    private void check(Page page, String where) {
        check(page, where, "html");
    }

    private void check(Page page, String where, String part) {
        run(page, where + " (light)", List.of(), part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        run(page, where + " (dark)", COLOURS, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /// @param part selector of what is looked at
    private void run(Page page, String where, List<String> only, String part) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(axe);
        }
        ((List<?>) page.evaluate(RUN, Map.of("only", only, "part", part)))
                .forEach(found -> violations.add(where + " — " + found));
    }
}
