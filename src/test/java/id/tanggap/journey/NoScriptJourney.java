package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.tanggap.access.Role;
import id.tanggap.ticket.OpenedTicket;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.TicketTestSetup;
import id.tanggap.ticket.TicketTestSetup.Complaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Staff of a balai on the road: an old telephone, a poor line, and not one script.
class NoScriptJourney {

    private static final int WIDTH = 390;

    private static Chromium chromium;

    private final TicketTestSetup house = TicketTestSetup.shared();
    private final OpenedTicket ticket;
    private final String username;

    NoScriptJourney() {
        house.clock.set(TicketTestSetup.TUESDAY);
        ticket = house.opened(Complaint.usual());
        var balai = house.jdbc()
                .sql("select balai_code from ticket where id = :id")
                .param("id", ticket.id())
                .query(String.class)
                .single();
        username = house.usernameOf(house.somebody(Role.BALAI, balai));
    }

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
    void staff_accept_report_with_a_photo_and_resolve_without_a_script() {
        try (var visitors = visitors()) {
            var page = arrived(visitors, false);
            find(page);

            page.locator("form[action$='/acceptance'] button").click();
            assertThat(house.state(ticket)).isEqualTo(TicketState.ACCEPTED);

            page.locator("#report summary").click();
            page.fill("#report-text", "Sudah kami kunjungi; beras diganti.");
            page.setInputFiles("#report-files", new FilePayload("beras.jpg", "image/jpeg", photo()));
            page.check("#report [name=tell]");
            page.locator("#report form button").click();
            assertThat(page.locator("#report [role=status]")).isVisible();
            assertThat(page.locator("#talk .photo img"))
                    .hasAttribute("alt", java.util.regex.Pattern.compile("beras.jpg"));
            assertThat(page.locator("#talk .msg.out", new Page.LocatorOptions().setHasText("beras diganti")))
                    .isVisible();
            fits(page);

            page.locator(".acts details.more summary").click();
            page.locator(".acts a[href$='/closure']").click();
            fits(page);
            page.check("#sheet input[value=solved]");
            assertThat(page.locator("#sheet .told").first()).isVisible();
            fits(page);
            page.locator("#sheet [data-do]").click();
            assertThat(house.state(ticket)).isEqualTo(TicketState.RESOLVED);
            assertThat(page.locator("#talk")).containsText("Selesai");
            fits(page);
        }
    }

    @Test
    void a_photo_opens_on_a_page_of_its_own_and_leads_back() {
        try (var visitors = visitors()) {
            var page = arrived(visitors, false);
            find(page);
            page.locator("form[action$='/acceptance'] button").click();
            page.locator("#report summary").click();
            page.setInputFiles("#report-files", new FilePayload("rumah.jpg", "image/jpeg", photo()));
            page.locator("#report form button").click();

            page.locator("#talk a.photo").click();

            assertThat(page.locator("main img")).isVisible();
            fits(page);
            page.locator("header.over a").first().click();
            assertThat(page.locator("#talk")).isVisible();
        }
    }

    /// With a script the words outlive a lost line, a reload, and are forgotten once they are stored.
    @Test
    void words_outlive_a_lost_line() {
        try (var visitors = visitors()) {
            visitors.foresee("net::ERR_INTERNET_DISCONNECTED");
            var page = arrived(visitors, true);
            find(page);
            page.locator("form[action$='/acceptance'] button").click();
            page.locator("#report summary").click();
            page.fill("#report-text", "Ditulis di jalan");
            page.context().setOffline(true);
            page.locator("#report form button").click();
            assertThat(page.locator("#signal")).isVisible();
            assertThat(page.locator("#report-text")).hasValue("Ditulis di jalan");

            page.context().setOffline(false);
            assertThat(page.locator("#signal")).isHidden();
            page.reload();
            assertThat(page.locator("#report-text")).hasValue("Ditulis di jalan");
            page.locator("#report form button").click();
            assertThat(page.locator("#talk .msg.note")).containsText("Ditulis di jalan");
            page.reload();
            assertThat(page.locator("#report-text")).hasValue("");
        }
    }

    private Visitors visitors() {
        return new Visitors(chromium, path -> house.address(path).toString(), name -> "sandi-" + name);
    }

    private Page arrived(Visitors visitors, boolean scripts) {
        var page = visitors.page(Visitors.telephone().setLocale("id-ID").setJavaScriptEnabled(scripts));
        visitors.signIn(page, username);
        return page;
    }

    /// By its number, as read on the telephone.
    private void find(Page page) {
        page.navigate(house.address("/tickets/" + ticket.number().digits()).toString());
        assertThat(page.locator("#thead")).containsText(ticket.number().grouped());
        fits(page);
    }

    /// Nothing is wider than the screen. Asked by the test's own wire, which needs no script of the page.
    private static void fits(Page page) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(WIDTH);
    }

    private static byte[] photo() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
