package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import id.tanggap.incident.IncidentTestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A recorded exercise, as a duty officer plays it: quake, proposal, incident, picture, 60 tickets by four channels,
/// needs, allocation, dispatch by text answers, a delivery signed on a telephone, and the situation report as PDF. Its
/// pictures and its paper are in `target/exercise`.
@ResourceLock("IncidentTestSetup")
class ExerciseJourney {

    private static final double PATIENCE = 60_000;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Path KEPT = Path.of("target", "exercise");

    private static Chromium chromium;
    private static int shot;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.launch();
        IncidentTestSetup.openCarriers();
        Files.createDirectories(KEPT);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Visitors visitors() {
        return new Visitors(chromium, path -> HOUSE.address(path).toString(), username -> "sandi-" + username);
    }

    /// The clock of the house stands still by itself.
    private static void passUntil(Callable<Boolean> holds) {
        await().atMost(LONG).until(() -> {
            HOUSE.clock.pass(Duration.ofSeconds(1));
            return holds.call();
        });
    }

    private static int count(String sql) {
        return HOUSE.jdbc()
                .sql("select count(*) from " + sql)
                .query(Integer.class)
                .single();
    }

    private static void keep(Page page, String name) {
        shot++;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(KEPT.resolve("%02d-%s.png".formatted(shot, name))));
    }

    private static void follow(Page page, String hint) {
        var link = page.locator("#exercise-bar .exercise-hint a");
        page.reload();
        assertThat(link).containsText(hint, new ContainsTextOptions().setTimeout(PATIENCE));
        link.click();
    }

    @Test
    void from_the_quake_to_the_situation_report() throws IOException {
        try (var visitors = visitors()) {
            var desk = visitors.page(Visitors.desk().setLocale("id-ID"));
            visitors.signIn(desk, HOUSE.usernameOf(OFFICER));
            desk.navigate(HOUSE.address("/incidents").toString());
            desk.locator(".exercise-offer button").click();
            assertThat(desk.locator("h1")).containsText("Gempa di Cianjur");
            var exercise = desk.url().substring(desk.url().lastIndexOf('/') + 1);
            desk.locator(".exercise-speeds button[value='20']").click();
            passUntil(() -> count("incident where exercise_id = " + exercise) >= 1);
            keep(desk, "dimulai");

            follow(desk, "konfirmasi usulan kejadian");
            desk.locator("form[action$='/state'] button[data-key=y]").click();
            assertThat(desk.locator(".state-open")).isVisible();
            desk.locator("a[href$='/picture']").click();
            assertThat(desk.locator("#picture-figures")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            keep(desk, "gambaran");

            passUntil(() -> count("ticket where exercise_id = " + exercise) == 60);
            assertThat(count("(select distinct channel from ticket where exercise_id = " + exercise + ") c"))
                    .isEqualTo(4);
            follow(desk, "masukkan 60 tiket");
            assertThat(desk.locator(".ticket-picks li")).hasCount(60);
            desk.keyboard().press("i");
            assertThat(desk.locator(".undo-line"))
                    .containsText("60 tiket dimasukkan", new ContainsTextOptions().setTimeout(PATIENCE));
            keep(desk, "kejadian");

            desk.navigate(HOUSE.address("/exercises/" + exercise).toString());
            desk.locator("form[action$='/people'] button").click();
            assertThat(desk.locator("main")).containsText("1.850");
            keep(desk, "kebutuhan");

            follow(desk, "hitung dan pilih rencana");
            desk.locator("form.days button").click();
            desk.locator(".plan-choose button")
                    .first()
                    .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(PATIENCE));
            assertThat(desk.locator(".plan-choose .pill.green")).isVisible();
            keep(desk, "rencana");
            desk.locator(".plan-choose button[formaction$='/orders']").click();
            assertThat(desk.locator("main")).containsText("Latihan: Gudang Bandung");
            var incident = desk.url().replaceAll(".*/incidents/([^/]+)/.*", "$1");

            var order = asked(desk, incident);
            passUntil(() -> count("dispatch_order where code = '" + order + "' and state = 'arrived'") == 1);
            desk.reload();
            assertThat(desk.locator("main")).containsText("latihan: SMS tidak dikirim");
            keep(desk, "perintah");

            desk.locator("a[href$='/note']").click();
            var link = desk.locator(".address").first().textContent();
            signed(visitors, link);
            desk.navigate(HOUSE.address("/incidents/" + incident + "/sitrep").toString());
            HOUSE.clock.pass(Duration.ofMinutes(3));
            reported(desk, incident);

            desk.navigate(HOUSE.address("/exercises/" + exercise).toString());
            assertThat(desk.locator("[aria-labelledby=times]")).containsText("diserahkan");
            assertThat(desk.locator("[aria-labelledby=times] tr.soft")).hasCount(0);
            keep(desk, "laporan-waktu");
            desk.locator("button[value=stop]").click();
            assertThat(desk.locator(".marks")).containsText("selesai");
        }
        assertThat(count("outbound where recipient like '+628109%' and state <> 'suppressed'"))
                .isZero();
    }

    /// An order that asks two people; the script answers for them.
    ///
    /// @return its code
    private static String asked(Page desk, String incident) {
        desk.navigate(HOUSE.address("/incidents/" + incident + "/dispatch/new").toString());
        var store = desk.locator("[name=site] option").allTextContents().stream()
                .filter(option -> option.contains("Lumbung Cianjur"))
                .findFirst()
                .orElseThrow();
        desk.selectOption("[name=site]", new com.microsoft.playwright.options.SelectOption().setLabel(store));
        desk.locator("form[method=get] button").click();
        desk.fill("[name=place]", "Lapangan Sarampad");
        desk.fill("[name=amount-selimut]", "100");
        desk.fill("[name=people-1]", "2");
        desk.locator("form[method=post].stock-form button.primary").click();
        assertThat(desk.locator("h1")).containsText("Lapangan Sarampad");
        desk.locator("form[action$='/request'] button").click();
        return desk.url().substring(desk.url().lastIndexOf('/') + 1);
    }

    private static void signed(Visitors visitors, String link) {
        var phone = visitors.page(Visitors.telephone().setLocale("id-ID"));
        phone.navigate(link);
        assertThat(phone.locator("#ready")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        phone.fill("#receiver", "Bu RT Sarampad");
        var place = phone.locator("#sign").boundingBox();
        phone.mouse().move(place.x + 30, place.y + 60);
        phone.mouse().down();
        phone.mouse().move(place.x + 200, place.y + 50, new Mouse.MoveOptions().setSteps(5));
        phone.mouse().up();
        phone.locator("#go").click();
        assertThat(phone.locator("#result")).containsText("Terkirim", new ContainsTextOptions().setTimeout(PATIENCE));
        keep(phone, "serah-terima");
    }

    private static void reported(Page desk, String incident) throws IOException {
        desk.navigate(HOUSE.address("/incidents/" + incident + "/sitrep").toString());
        desk.locator("form.panel button.primary").click();
        assertThat(desk.locator("main [role=status]")).isVisible();
        assertThat(desk.locator("main")).containsText("LATIHAN");
        keep(desk, "laporan-situasi");
        var pdf = desk.request()
                .get(HOUSE.address("/incidents/" + incident + "/sitreps/1.pdf").toString())
                .body();
        Files.write(KEPT.resolve("laporan-situasi.pdf"), pdf);
        try (var paper = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var words = new org.apache.pdfbox.text.PDFTextStripper().getText(paper);
            assertThat(words).contains("LATIHAN").contains("60").contains("2.800");
            var image = new org.apache.pdfbox.rendering.PDFRenderer(paper).renderImageWithDPI(0, 80);
            javax.imageio.ImageIO.write(
                    image, "png", KEPT.resolve("laporan-situasi.png").toFile());
        }
    }
}
