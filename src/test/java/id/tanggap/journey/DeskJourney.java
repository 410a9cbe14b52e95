package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// An agent at work: the packaged demo, a real browser, a citizen's mail program.
@ResourceLock("Demo.shared")
class DeskJourney {

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
    void a_complaint_arrives_live_is_answered_and_the_citizens_reply_joins_it() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.atDesk("agen");

            var complaintId = demo.post()
                    .send(
                            "Joko <joko@warga.test>",
                            "Beras bansos berkutu",
                            "Beras bansos di Kabupaten Kudus berkutu dan bau. Mohon diganti.",
                            Map.of());
            var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText("Beras bansos berkutu"));
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));

            assertThat(isHeardAgain(page, String.valueOf(row.getAttribute("data-number"))))
                    .isTrue();

            row.click();
            assertThat(page.locator("#ticket .four")).containsText("Kudus");
            assertThat(page.locator("#ticket .four")).containsText("Sentra Margo Laras");
            page.fill("#text", "Terima kasih, Pak Joko. Petugas kami akan mengganti berasnya besok.");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#talk .msg.out", new Page.LocatorOptions().setHasText("besok")))
                    .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#text")).hasValue("");

            var answer = awaitAnswer("joko@warga.test", "besok");
            assertThat(answer.inReplyTo()).isEqualTo(complaintId);
            assertThat(answer.references()).contains(complaintId);
            assertThat(answer.autoSubmitted()).isEmpty();
            assertThat(page.locator("#talk .msg.out .deliv.sent"))
                    .hasCount(2, new HasCountOptions().setTimeout(PATIENCE));

            demo.post()
                    .send(
                            "Joko <joko@warga.test>",
                            answer.subject(),
                            "Baik, saya tunggu di rumah.",
                            Map.of(
                                    "In-Reply-To",
                                    answer.messageId(),
                                    "References",
                                    answer.references() + " " + answer.messageId()));
            Locator joined =
                    page.locator("#talk .msg.in", new Page.LocatorOptions().setHasText("saya tunggu di rumah"));
            assertThat(joined).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        }
    }

    @Test
    void staff_of_a_balai_see_only_its_tickets_and_a_phone_shows_one_column() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.onTelephone("balai");

            assertThat(page.locator("#rows .row").first()).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            var places = page.locator("#rows .row .b").allInnerTexts();
            assertThat(places).allSatisfy(text -> assertThat(text).contains("Sentra Margo Laras"));
            var tooWide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
            assertThat(tooWide).isEqualTo(false);
        }
    }

    /// Whether a stream that begins anew tells of a ticket that was opened before.
    private static boolean isHeardAgain(Page page, String number) {
        return (Boolean) page.evaluate("""
                number => new Promise((done) => {
                  const source = new EventSource('/events?since=0-0');
                  const end = (heard) => { source.close(); done(heard); };
                  source.addEventListener('opened', (event) => { if (event.data.includes(number)) end(true); });
                  setTimeout(() => end(false), 60000);
                })""", number);
    }

    private static Post.Letter awaitAnswer(String address, String word) {
        await().until(() -> find(address, word).size() == 1);
        return find(address, word).getFirst();
    }

    private static List<Post.Letter> find(String address, String word) {
        return demo.post().read(address).stream()
                .filter(letter -> letter.text().contains(word))
                .toList();
    }
}
