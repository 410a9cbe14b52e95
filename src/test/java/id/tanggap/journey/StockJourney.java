package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.tanggap.access.Role;
import id.tanggap.stock.StockConsistency;
import id.tanggap.ticket.TicketTestSetup;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Stock drill: goods are received, reserved, sent, arrive with a shortage, are given out, come back and are counted.
class StockJourney {

    private static final String FROM = "BDA";
    private static final String TO = "INS";

    private static Chromium chromium;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final String rina = house.usernameOf(house.somebody(Role.SUPERVISOR, null));
    private final String dewi = house.usernameOf(house.somebody(Role.BALAI, FROM));
    private final String insyaf = house.usernameOf(house.somebody(Role.BALAI, TO));

    @BeforeAll
    static void open() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void goods_go_the_whole_way_and_every_shortage_stays_visible() {
        house.clock.set(TicketTestSetup.TUESDAY);
        try (var visitors = visitors()) {
            var keeper = arrived(visitors, dewi, 1440);
            receive(keeper);
            reserve(keeper);
            send(keeper);

            var receiver = arrived(visitors, insyaf, 1440);
            arriveShort(receiver);

            giveOutAndTakeBack(keeper);

            var telephone = arrived(visitors, dewi, 390);
            count(telephone);
            var second = arrived(visitors, rina, 1440);
            approve(second);
        }
        StockConsistency.check(house.jdbc());
    }

    private Visitors visitors() {
        return new Visitors(chromium, path -> house.address(path).toString(), name -> "sandi-" + name);
    }

    private static Page arrived(Visitors visitors, String username, int width) {
        var options = width == 390 ? Visitors.telephone() : Visitors.desk();
        var page = visitors.page(options.setLocale("id-ID"));
        visitors.signIn(page, username);
        return page;
    }

    private void store(Page page, String code) {
        page.navigate(house.address("/stock/sites/" + code).toString());
    }

    private void receive(Page page) {
        store(page, FROM);
        page.locator("a[href$='/receipts/new']").click();
        page.selectOption("[name=item]", "selimut");
        page.fill("[name=amount]", "4");
        page.selectOption("[name=unit]", "pack");
        page.fill("[name=year]", "2026");
        page.fill("[name=document]", "BAST-7");
        page.locator("form.stock-form button.primary").click();
        assertThat(page.locator("main [role=status]").first()).containsText("masuk stok");
        assertThat(section(page, "lots")).containsText("100 lembar");
    }

    private static Locator section(Page page, String labelledBy) {
        return page.locator("section[aria-labelledby=" + labelledBy + "]");
    }

    private void reserve(Page page) {
        page.locator("a[href$='/reservations/new']").click();
        page.selectOption("[name=item]", "selimut");
        page.fill("[name=amount]", "130");
        page.fill("[name=purpose]", "Banjir Aceh Besar");
        page.fill("[name=until]", "2026-02-05T12:00");
        page.locator("form.stock-form button.primary").click();
        assertThat(page.locator("main [role=alert]").first()).containsText("kurang 30");
        page.fill("[name=amount]", "30");
        page.locator("form.stock-form button.primary").click();
        assertThat(section(page, "reserved")).containsText("30 lembar");
        assertThat(section(page, "lots")).containsText("70 lembar");
    }

    private void send(Page page) {
        page.locator("a[href$='/transfers/new']").click();
        page.fill("[name=to]", TO);
        page.locator("[name^=amount-]").fill("71");
        page.locator("form.stock-form button.primary").click();
        assertThat(page.locator("main [role=alert]").first()).containsText("Tidak cukup");
        page.locator("[name^=amount-]").fill("60");
        page.locator("form.stock-form button.primary").click();
        assertThat(section(page, "transit")).containsText("60 lembar");
    }

    private void arriveShort(Page page) {
        store(page, TO);
        section(page, "transit").locator("a").click();
        var arrival = page.locator("form[action$='/arrivals']");
        arrival.locator("[name^=amount-]").fill("55");
        arrival.locator("[name=reason]").fill("lima lembar basah");
        arrival.locator("button").click();
        assertThat(page.locator("main [role=status]").first()).containsText("Kedatangan tercatat");
        store(page, TO);
        assertThat(section(page, "lots")).containsText("55 lembar");
        assertThat(section(page, "transit")).containsText("5 lembar");

        section(page, "transit").locator("a").click();
        var loss = page.locator("form[action$='/losses']");
        loss.locator("[name=reason]").fill("basah, dibuang");
        loss.locator("button").click();
        store(page, TO);
        assertThat(section(page, "transit")).containsText("Tidak ada kiriman");
    }

    private void giveOutAndTakeBack(Page page) {
        store(page, FROM);
        section(page, "reserved").locator("form[action$='/issue'] button").click();
        assertThat(section(page, "reserved")).containsText("Tidak ada reservasi");
        section(page, "moves")
                .locator("a", new Locator.LocatorOptions().setHasText("Dibagikan"))
                .first()
                .click();
        var back = page.locator("form[action$='/returns']");
        back.locator("[name^=amount-]").fill("10");
        back.locator("button").click();
        store(page, FROM);
        assertThat(section(page, "lots")).containsText("20 lembar");
    }

    private void count(Page page) {
        store(page, FROM);
        page.locator("form[action$='/counts'] button").click();
        fits(page);
        var lot = page.locator(".counting > li").first();
        assertThat(lot).not().containsText("20 lembar");
        lot.locator("[name=amount]").fill("18");
        lot.locator("[name=photo]").setInputFiles(new FilePayload("rak.jpg", "image/jpeg", photo()));
        lot.locator("[name=note]").fill("dua hilang");
        lot.locator("button").click();
        assertThat(page.locator(".counting img")).isVisible();
        fits(page);
        page.locator("form[action$='/submission'] button").click();
        assertThat(page.locator("main")).containsText("Menunggu orang kedua");
        assertThat(page.locator("form[action$='/approval']")).hasCount(0);
        fits(page);
    }

    private void approve(Page page) {
        store(page, FROM);
        section(page, "count").locator("a").click();
        assertThat(page.locator("main table")).containsText("-2 lembar");
        page.locator("form[action$='/approval'] button").click();
        assertThat(page.locator("main [role=status]").first()).containsText("disesuaikan");
        store(page, FROM);
        assertThat(section(page, "lots")).containsText("18 lembar");
        page.navigate(house.address("/stock/sites/" + FROM + "/cards/selimut").toString());
        assertThat(page.locator("main tbody tr")).hasCount(5);
        assertThat(page.locator("main tbody tr").first()).containsText("18 lembar");
        page.navigate(house.address("/stock").toString());
        assertThat(page.locator("main tbody")).containsText("Selimut");
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
