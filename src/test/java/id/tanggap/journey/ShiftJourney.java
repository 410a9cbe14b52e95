package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shift: an agent who never touches the mouse, two at one ticket, a balai with a telephone, a citizen who is told.
class ShiftJourney {

    private static final String PASSWORD = "sandi-uji-coba";
    private static final double PATIENCE = 30_000;

    @TempDir
    private static Path folder;

    private static final int SMTP = House.freePort();
    private static final int IMAP = House.freePort();
    private static final Post POST = new Post(SMTP, IMAP);

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
                        Integer.toString(SMTP),
                        "TANGGAP_DEMO_IMAP_PORT",
                        Integer.toString(IMAP)));
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
    void ten_tickets_are_triaged_by_keys_alone() {
        var errors = new ArrayList<String>();
        try (var context = desk()) {
            var page = signedIn(context, "agen", errors);
            page.navigate(house.url("/queue?tab=new"));
            page.locator("body[data-live=on]").waitFor();
            var done = new HashSet<String>();
            for (var n = 0; n < 10; n++) {
                done.add(openNext(page, done));
                triage(page, n % 5);
            }
            assertThat(done).hasSize(10);
        }
        assertThat(errors).isEmpty();
    }

    /// j as often as it takes to come to a ticket that was not open yet, then Enter.
    private static String openNext(Page page, Set<String> done) {
        page.keyboard().press("Escape");
        page.locator("#ticket").focus();
        String number;
        do {
            page.keyboard().press("j");
            number = page.locator(".row:focus").getAttribute("data-number");
        } while (done.contains(number));
        page.keyboard().press("Enter");
        assertThat(page.locator("#ticket[data-number='" + number + "']:not(.htmx-added):not(.htmx-settling)"))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return number;
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
        page.keyboard().press("n");
        page.keyboard().type("Sudah ditelepon, benar.");
        page.keyboard().press("Control+Enter");
        sees(page, "#talk .msg.note", "Sudah ditelepon, benar.");
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
        var errors = new ArrayList<String>();
        try (var one = desk();
                var two = desk()) {
            var sari = signedIn(one, "agen", errors);
            var rina = signedIn(two, "penyelia", errors);
            var number = complained(sari, "Tono <tono@warga.test>", "Sembako kurang timbangan di Kabupaten Pati");
            sari.navigate(house.url("/tickets/" + number));
            rina.navigate(house.url("/tickets/" + number));
            rina.locator("body[data-live=on]").waitFor();

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
        assertThat(errors).isEmpty();
    }

    @Test
    void a_balai_accepts_and_resolves_with_a_telephone_and_the_citizen_is_told_and_asked() {
        var errors = new ArrayList<String>();
        try (var desk = desk();
                var hand = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var agent = signedIn(desk, "agen", errors);
            var number = complained(
                    agent, "Wiji <wiji@warga.test>", "Lansia sendirian, butuh bantuan makan di Kabupaten Demak");
            var staff = signedIn(hand, "balai", errors);
            staff.navigate(house.url("/tickets/" + number));
            assertThat(staff.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);

            staff.locator("#thead [data-primary]").click();
            sees(staff, "#thead .pill", "Diterima balai");
            staff.fill("#text", "Petugas kami datang sore ini membawa makanan.");
            staff.locator("#composer .reply button.primary").click();
            sees(staff, "#talk .msg.out", "sore ini");
            staff.navigate(house.url("/tickets/" + number + "/closure"));
            staff.locator("#sheet input[value=solved]").check();
            staff.locator("#sheet [data-do]").click();
            sees(staff, "#thead .pill", "Selesai");

            awaitLetter("wiji@warga.test", "sore ini");
            var closing = awaitLetter("wiji@warga.test", "BELUM");
            POST.send(
                    "Wiji <wiji@warga.test>",
                    closing.subject(),
                    "BELUM, petugas tidak datang.",
                    Map.of("In-Reply-To", closing.messageId(), "References", closing.messageId()));
            agent.navigate(house.url("/tickets/" + number));
            sees(agent, "#talk .msg.in", "petugas tidak datang");
            sees(agent, "#thead .pill", "Diterima balai");
        }
        assertThat(errors).isEmpty();
    }

    private static BrowserContext desk() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    private static Page signedIn(BrowserContext context, String who, List<String> errors) {
        var page = context.newPage();
        page.onPageError(errors::add);
        page.navigate(house.url("/sign-in"));
        page.fill("#username", who);
        page.fill("#password", PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/queue*");
        page.locator("body[data-live=on]").waitFor();
        return page;
    }

    /// A citizen writes, and the ticket appears by itself.
    private static String complained(Page page, String from, String what) {
        page.navigate(house.url("/queue?tab=new"));
        page.locator("body[data-live=on]").waitFor();
        POST.send(from, what, what + ". Mohon dibantu.", Map.of());
        var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText(what));
        assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return String.valueOf(row.getAttribute("data-number"));
    }

    private static void sees(Page page, String where, String words) {
        var found = page.locator(where, new Page.LocatorOptions().setHasText(words));
        assertThat(found.first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static Post.Letter awaitLetter(String address, String word) {
        await().atMost(Duration.ofSeconds(60)).until(() -> POST.read(address).stream()
                .anyMatch(letter -> letter.text().contains(word)));
        return POST.read(address).stream()
                .filter(letter -> letter.text().contains(word))
                .findFirst()
                .orElseThrow();
    }
}
