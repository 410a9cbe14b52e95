package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A shift: an agent who never touches the mouse, two at one ticket, a balai with a telephone, a citizen who is told.
@ResourceLock("Demo.shared")
class ShiftJourney {

    private static final double PATIENCE = 30_000;
    private static final int MOST_KEYS = 100;

    private static final String ARREARS = "Beras bansos di Kabupaten Rembang belum sampai sejak Maret. Mohon dibantu.";

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
    void ten_tickets_are_triaged_by_keys_alone() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");
            for (var n = 1; n < 10; n++) {
                demo.post().send("warga" + n + "@giliran.test", "Giliran " + n, ARREARS, Map.of());
            }
            complained(page, "warga10@giliran.test", "Giliran 10: beras belum sampai di Kabupaten Rembang");
            page.navigate(demo.url("/queue?tab=new"));
            Visitors.live(page);
            var done = new HashSet<String>();
            for (var n = 0; n < 10; n++) {
                done.add(openNext(page, done));
                triage(page, n % 5);
            }
            assertThat(done).hasSize(10);
        }
    }

    /// j as often as it takes to come to a ticket that was not open yet, then Enter.
    private static String openNext(Page page, Set<String> done) {
        page.keyboard().press("Escape");
        page.locator("#ticket").focus();
        var number = pointAtNext(page, done);
        page.keyboard().press("Enter");
        assertThat(page.locator("#ticket[data-number='" + number + "']:not(.htmx-added):not(.htmx-settling)"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return number;
    }

    private static String pointAtNext(Page page, Set<String> done) {
        for (var n = 0; n < MOST_KEYS; n++) {
            page.keyboard().press("j");
            var number = page.locator(".row:focus").getAttribute("data-number");
            if (!done.contains(number)) {
                return number;
            }
        }
        throw new AssertionError("j finds no ticket but " + done + " on " + page.url() + " among "
                + page.locator("#rows .row").allInnerTexts());
    }

    private static void triage(Page page, int how) {
        switch (how) {
            case 0 -> answer(page);
            case 1 -> note(page);
            case 2 -> correct(page);
            case 3 -> handOver(page);
            default -> end(page);
        }
    }

    private static void answer(Page page) {
        page.keyboard().press("r");
        page.keyboard().type("Terima kasih, laporan sedang kami periksa.");
        page.keyboard().press("Control+Enter");
        sees(page, "#talk .msg.out", "sedang kami periksa");
        assertThat(page.locator("#text")).hasValue("");
    }

    private static void note(Page page) {
        noted(page, "Sudah ditelepon, benar.");
    }

    private static void correct(Page page) {
        page.keyboard().press("c");
        assertThat(page.locator("#sheet form[action$='/correction/category'] :focus"))
                .isVisible();
        page.keyboard().type("lanjut usia");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Enter");
        sees(page, "#thead .answer", "Lanjut usia");
    }

    private static void handOver(Page page) {
        page.keyboard().press("a");
        assertThat(page.locator("#sheet form[action$='/hand-over'] :focus")).isVisible();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().type("Lebih dekat dengan pelapor.");
        page.keyboard().press("Control+Enter");
        sees(page, "#talk .ev", "Lebih dekat dengan pelapor.");
    }

    private static void end(Page page) {
        page.keyboard().press("e");
        assertThat(page.locator("#sheet form[action$='/closure'] :focus")).isVisible();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Control+Enter");
        sees(page, "#thead .pill", "Dibatalkan");
    }

    @Test
    void two_at_one_ticket_know_of_each_other_and_lose_no_word() {
        try (var visitors = demo.visitors(chromium)) {
            var sari = visitors.atDesk("agen");
            var rina = visitors.atDesk("penyelia");
            var number = complained(sari, "Tono <tono@warga.test>", "Sembako kurang timbangan di Kabupaten Pati");
            sari.navigate(demo.url("/tickets/" + number));
            rina.navigate(demo.url("/tickets/" + number));
            Visitors.live(rina);

            rina.keyboard().press("r");
            rina.keyboard().type("Selamat pagi, mohon foto timbangannya.");
            sees(sari, "#presence", "Rina Hapsari");
            sari.keyboard().press("r");
            sari.keyboard().type("Terima kasih, kami periksa ke agen.");
            sari.keyboard().press("Control+Enter");
            sees(sari, "#talk .msg.out", "kami periksa ke agen");

            sees(rina, "#composer", "membalas sementara Anda menulis");
            assertThat(rina.locator("#text"))
                    .hasValue("Selamat pagi, mohon foto timbangannya.", new HasValueOptions().setTimeout(PATIENCE));
            rina.reload();
            assertThat(rina.locator("#text")).hasValue("Selamat pagi, mohon foto timbangannya.");
            awaitLetter("tono@warga.test", "kami periksa ke agen");
        }
    }

    @Test
    void news_that_arrive_while_a_form_waits_for_its_answer_come_after_it() {
        try (var visitors = demo.visitors(chromium)) {
            var agent = visitors.atDesk("agen");
            var number = complained(agent, "Yati <yati@warga.test>", "Lansia butuh selimut di Kabupaten Kudus");
            agent.navigate(demo.url("/tickets/" + number));
            var staff = visitors.onTelephone("balai");
            staff.navigate(demo.url("/tickets/" + number));
            Visitors.live(staff);
            var waiting = new ArrayList<Runnable>();
            staff.route("**/acceptance", route -> {
                var answer = route.fetch();
                waiting.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
            });
            staff.waitForRequest("**/acceptance", () -> staff.locator("#thead [data-primary]")
                    .click());
            staff.waitForRequest("**/queue/news*", () -> noted(agent, "Selimut ada di gudang."));

            waiting.forEach(Runnable::run);

            sees(staff, "#thead .pill", "Diterima balai");
            sees(staff, "#talk .msg.note", "Selimut ada di gudang.");
        }
    }

    private static void noted(Page page, String words) {
        page.keyboard().press("n");
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        sees(page, "#talk .msg.note", words);
    }

    @Test
    void a_balai_accepts_and_resolves_with_a_telephone_and_the_citizen_is_told_and_asked() {
        try (var visitors = demo.visitors(chromium)) {
            var agent = visitors.atDesk("agen");
            var number = complained(
                    agent, "Wiji <wiji@warga.test>", "Lansia sendirian, butuh bantuan makan di Kabupaten Demak");
            var staff = visitors.onTelephone("balai");
            staff.navigate(demo.url("/tickets/" + number));
            assertThat(staff.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);

            staff.locator("#thead [data-primary]").click();
            sees(staff, "#thead .pill", "Diterima balai");
            staff.fill("#text", "Petugas kami datang sore ini membawa makanan.");
            staff.locator("#composer .reply button.primary").click();
            sees(staff, "#talk .msg.out", "sore ini");
            staff.navigate(demo.url("/tickets/" + number + "/closure"));
            staff.locator("#sheet input[value=solved]").check();
            staff.locator("#sheet [data-do]").click();
            sees(staff, "#thead .pill", "Selesai");

            awaitLetter("wiji@warga.test", "sore ini");
            var closing = awaitLetter("wiji@warga.test", "BELUM");
            demo.post()
                    .send(
                            "Wiji <wiji@warga.test>",
                            closing.subject(),
                            "BELUM, petugas tidak datang.",
                            Map.of("In-Reply-To", closing.messageId(), "References", closing.messageId()));
            agent.navigate(demo.url("/tickets/" + number));
            sees(agent, "#talk .msg.in", "petugas tidak datang");
            sees(agent, "#thead .pill", "Diterima balai");
        }
    }

    /// A citizen writes, and the ticket appears by itself.
    private static String complained(Page page, String from, String what) {
        page.navigate(demo.url("/queue?tab=new"));
        Visitors.live(page);
        demo.post().send(from, what, what + ". Mohon dibantu.", Map.of());
        var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText(what));
        assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return String.valueOf(row.getAttribute("data-number"));
    }

    private static void sees(Page page, String where, String words) {
        var found = page.locator(where, new Page.LocatorOptions().setHasText(words));
        assertThat(found.first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static Post.Letter awaitLetter(String address, String word) {
        await().until(() -> demo.post().read(address).stream()
                .anyMatch(letter -> letter.text().contains(word)));
        return demo.post().read(address).stream()
                .filter(letter -> letter.text().contains(word))
                .findFirst()
                .orElseThrow();
    }
}
