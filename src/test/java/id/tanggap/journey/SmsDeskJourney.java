package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.tanggap.twilio.Sms;
import id.tanggap.twilio.TwilioDouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An agent answers a text: the packaged program, a real browser, Twilio's double as the citizen's operator.
class SmsDeskJourney {

    private static final String PASSWORD = "sandi-uji-coba";
    private static final String CHANNEL = "sms-pengaduan";
    private static final String MINISTRY = "+622112345678";
    private static final double PATIENCE = 40_000;

    @TempDir
    private static Path folder;

    private static final TwilioDouble TWILIO = new TwilioDouble();
    private static final int PORT = House.freePort();
    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
        TWILIO.webhook(
                "https://pengaduan.kemensos.example/hook/sms/" + CHANNEL,
                "http://127.0.0.1:" + PORT + "/hook/sms/" + CHANNEL);
        TWILIO.describeChannel(folder.resolve("channels"), CHANNEL, MINISTRY, "");
        house = House.start(
                folder,
                PORT,
                Map.of(
                        "TANGGAP_DEMO",
                        "true",
                        "TANGGAP_DEMO_PASSWORD",
                        PASSWORD,
                        "TANGGAP_DEMO_SAMPLES",
                        "false",
                        "TANGGAP_DEMO_SMTP_PORT",
                        Integer.toString(House.freePort()),
                        "TANGGAP_DEMO_IMAP_PORT",
                        Integer.toString(House.freePort())));
    }

    @AfterAll
    static void close() {
        TWILIO.close();
        if (house != null) {
            house.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_text_arrives_is_answered_and_its_delivery_appears_by_itself() {
        answers("+6281234567001", "Beras bansos di Kabupaten Kudus berkutu", 1440, 900);
    }

    @Test
    void on_a_telephone_too() {
        answers("+6281234567002", "Kursi roda ibu saya di Kabupaten Demak rusak", 390, 844);
    }

    private static void answers(String citizen, String complaint, int width, int height) {
        try (var context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height))) {
            var page = context.newPage();
            signIn(page);
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

    private static void signIn(Page page) {
        page.navigate(house.url("/sign-in"));
        page.fill("#username", "agen");
        page.fill("#password", PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/queue*");
        page.locator("body[data-live=on]").waitFor();
    }

    private static Sms awaitAnswer(String citizen, String word) {
        await().atMost(Duration.ofSeconds(40)).until(() -> find(citizen, word).isPresent());
        return find(citizen, word).orElseThrow();
    }

    private static Optional<Sms> find(String citizen, String word) {
        return TWILIO.outbox().stream()
                .filter(sms -> sms.to().equals(citizen) && sms.body().contains(word))
                .findFirst();
    }
}
