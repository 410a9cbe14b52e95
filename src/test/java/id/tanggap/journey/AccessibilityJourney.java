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
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Every page of the desk, as axe-core sees it: WCAG 2.2 A and AA, and landmarks. Wide and narrow, light and dark.
///
/// The policy of our pages lets no foreign script in; this journey alone goes past it, to bring axe.
@Order(Integer.MIN_VALUE) // the longest that works: it begins early, or one core is idle at the end
@ResourceLock("Demo.shared")
class AccessibilityJourney {

    /// All rules but those about colours. A ticket that is opened beside the list has the list's heading before its
    /// own.
    private static final String RULES = """
            async (part) => {
              const result = await axe.run(document.querySelector(part), {
                preload: false, resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: Object.fromEntries(['page-has-heading-one', 'color-contrast', 'link-in-text-block']
                  .map((rule) => [rule, { enabled: false }])),
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
            }""";

    /// Colours cost axe most. So it looks once at each way to draw words: the colours of a text and of all that lies
    /// behind it, its size and weight, and what it is; not at the hundredth row of a list, nor on each page at the
    /// frame.
    private static final String COLOURS = """
            async (part) => {
              const known = new Set(JSON.parse(sessionStorage.getItem('axe') ?? '[]'));
              const grounds = new Map([[null, '']]);
              const ground = (element) => {
                if (!grounds.has(element)) {
                  const { backgroundColor, backgroundImage, opacity, filter } = getComputedStyle(element);
                  const own = backgroundColor + backgroundImage + opacity + filter;
                  grounds.set(element, (own === 'rgba(0, 0, 0, 0)none1none' ? '' : own) + ground(element.parentElement));
                }
                return grounds.get(element);
              };
              const words = (element) => element.matches('input, select, textarea, button')
                || [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
              const way = (element) => {
                const style = getComputedStyle(element);
                const size = parseFloat(style.fontSize);
                const large = size >= 24 || size >= 18 && style.fontWeight >= 700;
                const around = element.tagName === 'A' && getComputedStyle(element.parentElement);
                return [element.tagName, element.getAttribute('class'), style.color, large, style.textShadow,
                  around && style.textDecorationLine + style.fontWeight + around.color + around.fontWeight, ground(element)].join();
              };
              const fresh = [...document.querySelector(part).querySelectorAll('*')].filter((element) => {
                if (!words(element) || !element.checkVisibility({ visibilityProperty: true })) return false;
                const seen = way(element);
                return !known.has(seen) && known.add(seen);
              });
              if (!fresh.length) return [];
              sessionStorage.setItem('axe', JSON.stringify([...known]));
              const result = await axe.run({ include: fresh }, {
                preload: false, resultTypes: ['violations'],
                runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
              });
              return result.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
            }""";

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
            page.addInitScript(axe);
            page.navigate(demo.url("/sign-in"));
            checkWidths(page, "the door");
            visitors.signIn(page, "admin");
            pages(page);
            tickets(page);
            composer(page);
            dialogs(page);
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

    /// Their own parts, for the frame and the list of pages are the same on each. One half in each language: what
    /// differs is the length of words.
    private void settings(Page page) {
        page.navigate(demo.url("/settings"));
        checkWidths(page, "/settings");
        settings(page, 0);
        otherLanguage(page);
        settings(page, 1);
        otherLanguage(page);
    }

    private void settings(Page page, int first) {
        for (var at = first; at < SETTINGS.size(); at += 2) {
            page.navigate(demo.url(SETTINGS.get(at)));
            checkWidths(page, SETTINGS.get(at), "main");
        }
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
        checkWidths(page, "incidents");
        var incidents = page.locator("main a[href^='/incidents/K']").all();
        if (!incidents.isEmpty()) {
            var incident = incidents.getFirst().getAttribute("href");
            page.navigate(demo.url(incident + "/dispatch"));
            checkWidths(page, "orders");
            page.navigate(demo.url(incident + "/dispatch/new?site=MGL"));
            checkWidths(page, "a new order");
        }
    }

    private void tickets(Page page) {
        page.navigate(demo.url("/queue?tab=new"));
        page.locator("#rows .row").first().waitFor();
        // at once: the list renews itself
        var tickets = (List<?>)
                page.locator("#rows .row").evaluateAll("rows => rows.slice(0, 4).map(row => row.getAttribute('href'))");
        for (var ticket : tickets) {
            page.navigate(demo.url(ticket.toString()));
            checkWidths(page, "a ticket");
        }
        page.locator(".answer summary").first().click();
        // an alert of a person in danger may stand at the foot of the page: one scrolls
        page.locator(".answer[open] .why").first().evaluate("why => why.scrollIntoView({ block: 'center' })");
        checkWidths(page, "why");
        page.keyboard().press("Escape");
    }

    private void composer(Page page) {
        page.fill("#text", "Kami periksa besok.");
        page.locator("#weight .preview").waitFor(there());
        page.locator("[data-preview]").click();
        page.locator("#weight .preview[open]").waitFor();
        checkWidths(page, "the preview");
        page.locator("#templates summary").click();
        page.locator("#template-filter").waitFor();
        checkWidths(page, "ready answers");
        page.locator(".templates a").first().click();
        page.locator("#macro form").waitFor();
        checkWidths(page, "a macro");
        page.locator("label[for=tab-note]").click();
        page.locator("#note").waitFor();
        checkWidths(page, "a note");
    }

    private void dialogs(Page page) {
        page.locator("#ticket").focus();
        page.keyboard().press("Control+k");
        page.locator("#palette-text").fill("sentra");
        page.locator("#palette-list [data-group=balai]").waitFor();
        checkWidths(page, "everything by name");
        page.keyboard().press("Escape");
        page.locator("#palette").waitFor(hidden());
        page.locator("#ticket").focus();
        page.keyboard().press("?");
        page.locator("#keys").waitFor();
        checkWidths(page, "the keys");
        page.keyboard().press("Escape");
    }

    private static Locator.WaitForOptions there() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /// The page as it is, then in dark, then narrow: neither needs another visit.
    private void checkWidths(Page page, String where) {
        checkWidths(page, where, "html");
    }

    /// @param part selector of what is looked at
    private void checkWidths(Page page, String where, String part) {
        run(page, where, RULES, part);
        run(page, where, COLOURS, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        run(page, where + " (dark)", COLOURS, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, HIGH);
        run(page, where + " (narrow)", RULES, part);
        run(page, where + " (narrow)", COLOURS, part);
        page.setViewportSize(WIDE, HIGH);
    }

    private void run(Page page, String where, String look, String part) {
        ((List<?>) page.evaluate(look, part)).forEach(found -> violations.add(where + " — " + found));
    }
}
