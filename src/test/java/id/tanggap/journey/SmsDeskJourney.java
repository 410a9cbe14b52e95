package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.tanggap.twilio.Sms;
import id.tanggap.twilio.TwilioDouble;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An agent answers a text: the packaged program, a real browser, Twilio's double as the citizen's operator.
class SmsDeskJourney {

    private static final String CHANNEL = "sms-pengaduan";
    private static final String MINISTRY = "+622112345678";
    private static final double PATIENCE = 40_000;

    @TempDir
    private static Path folder;

    private static final TwilioDouble TWILIO = new TwilioDouble();
    private static final int PORT = House.freePort();
    private static Demo demo;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        TWILIO.webhook(
                "https://pengaduan.kemensos.example/hook/sms/" + CHANNEL,
                "http://127.0.0.1:" + PORT + "/hook/sms/" + CHANNEL);
        TWILIO.describeChannel(folder.resolve("channels"), CHANNEL, MINISTRY, "");
        demo = Demo.empty(folder, PORT);
    }

    @AfterAll
    static void close() {
        TWILIO.close();
        if (demo != null) {
            demo.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_text_arrives_is_answered_and_its_delivery_appears_by_itself() {
        answers("+6281234567001", "Beras bansos di Kabupaten Kudus berkutu", Visitors.desk());
    }

    @Test
    void on_a_telephone_too() {
        answers("+6281234567002", "Kursi roda ibu saya di Kabupaten Demak rusak", Visitors.telephone());
    }

    @Test
    void a_person_in_danger_is_seen_on_a_telephone_beside_an_open_ticket() {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.signedIn(Visitors.telephone(), "agen");
            TWILIO.tell(TWILIO.receive("+6281234567003", MINISTRY, "Tongkat ayah saya di Kabupaten Jepara patah"));
            var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText("Tongkat ayah saya"));
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            row.click();
            assertThat(page.locator("#talk")).isVisible();

            TWILIO.tell(TWILIO.receive("+6281234567004", MINISTRY, "sy mau bunuh diri, saya di Demak"));

            var alert = page.locator("section.danger");
            assertThat(alert).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            alert.locator("button").click();
            assertThat(page.locator("a[href='tel:+6281234567004']").first()).isVisible();
        }
    }

    private static void answers(String citizen, String complaint, Browser.NewContextOptions device) {
        try (var visitors = demo.visitors(chromium)) {
            var page = visitors.signedIn(device, "agen");
            assertThat(TWILIO.tell(TWILIO.receive(citizen, MINISTRY, complaint)))
                    .isEqualTo(200);

            var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText(complaint));
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            row.click();
            page.fill("#text", "Terima kasih. Petugas kami datang besok.");
            page.locator("#text").press("Control+Enter");

            var sent = awaitAnswer(citizen, "datang besok");
            var answer = page.locator("#talk .msg.out", new Page.LocatorOptions().setHasText("datang besok"));
            assertThat(answer).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(TWILIO.report(sent.sid(), "sent", null)).isEqualTo(204);
            assertThat(TWILIO.report(sent.sid(), "delivered", null)).isEqualTo(204);
            assertThat(answer.locator(".deliv")).containsText("sampai", new ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
                    .isEqualTo(false);
        }
    }

    private static Sms awaitAnswer(String citizen, String word) {
        await().until(() -> find(citizen, word).isPresent());
        return find(citizen, word).orElseThrow();
    }

    private static Optional<Sms> find(String citizen, String word) {
        return TWILIO.outbox().stream()
                .filter(sms -> sms.to().equals(citizen) && sms.body().contains(word))
                .findFirst();
    }
}
