package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The pages of the desk, as axe-core sees them (`AxeCheck`). Each page that a link leads to, in both languages and as
/// each role, is looked at by `LinkedPagesJourney` when it is asked for.
@Order(Integer.MIN_VALUE) // the longest that works: it begins early, or one core is idle at the end
@ResourceLock("Demo.shared")
class AccessibilityJourney {

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

    private static Demo demo;
    private static Chromium chromium;

    private final AxeCheck axe = new AxeCheck();

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
    void axe_finds_nothing_on_any_page() {
        try (var visitors = demo.visitors(chromium)) {
            visitors.foresee("status of 404");
            var page = visitors.page(AxeCheck.options());
            AxeCheck.bring(page);
            page.navigate(demo.url("/sign-in"));
            axe.look(page, "the door");
            visitors.signIn(page, "admin");
            pages(page);
            tickets(page);
            composer(page);
            dialogs(page);
        }
        assertThat(axe.violations()).isEmpty();
    }

    private void pages(Page page) {
        var incident = incident(demo, page);
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
            axe.look(page, path);
        }
        settings(page);
        orders(page);
        page.navigate(demo.url("/phone?tab=calls"));
        page.navigate(demo.url(page.locator("#phone-list a.row").first().getAttribute("href")));
        axe.look(page, "a call");
    }

    /// Their own parts, for the frame and the list of pages are the same on each. One half in each language: what
    /// differs is the length of words.
    private void settings(Page page) {
        page.navigate(demo.url("/settings"));
        axe.look(page, "/settings");
        settings(page, 0);
        otherLanguage(page);
        settings(page, 1);
        otherLanguage(page);
    }

    private void settings(Page page, int first) {
        for (var at = first; at < SETTINGS.size(); at += 2) {
            page.navigate(demo.url(SETTINGS.get(at)));
            axe.look(page, SETTINGS.get(at), "main");
        }
    }

    static void otherLanguage(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/preferences"),
                () -> page.evaluate("() => document.querySelector('button[name=language]').click()"));
    }

    /// The demo has none; its address.
    static String incident(Demo demo, Page page) {
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
        axe.look(page, "incidents");
        var incidents = page.locator("main a[href^='/incidents/K']").all();
        if (!incidents.isEmpty()) {
            var incident = incidents.getFirst().getAttribute("href");
            page.navigate(demo.url(incident + "/dispatch"));
            axe.look(page, "orders");
            page.navigate(demo.url(incident + "/dispatch/new?site=MGL"));
            axe.look(page, "a new order");
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
            axe.look(page, "a ticket");
        }
        page.locator(".answer summary").first().click();
        // an alert of a person in danger may stand at the foot of the page: one scrolls
        page.locator(".answer[open] .why").first().evaluate("why => why.scrollIntoView({ block: 'center' })");
        axe.look(page, "why");
        page.keyboard().press("Escape");
    }

    private void composer(Page page) {
        page.fill("#text", "Kami periksa besok.");
        page.locator("#weight .preview").waitFor(there());
        page.locator("[data-preview]").click();
        page.locator("#weight .preview[open]").waitFor();
        axe.look(page, "the preview");
        page.locator("#templates summary").click();
        page.locator("#template-filter").waitFor();
        axe.look(page, "ready answers");
        page.locator(".templates a").first().click();
        page.locator("#macro form").waitFor();
        axe.look(page, "a macro");
        page.locator("label[for=tab-note]").click();
        page.locator("#note").waitFor();
        axe.look(page, "a note");
    }

    private void dialogs(Page page) {
        page.locator("#ticket").focus();
        page.keyboard().press("Control+k");
        page.locator("#palette-text").fill("sentra");
        page.locator("#palette-list [data-group=balai]").waitFor();
        axe.look(page, "everything by name");
        page.keyboard().press("Escape");
        page.locator("#palette").waitFor(hidden());
        page.locator("#ticket").focus();
        page.keyboard().press("?");
        page.locator("#keys").waitFor();
        axe.look(page, "the keys");
        page.keyboard().press("Escape");
    }

    private static Locator.WaitForOptions there() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
