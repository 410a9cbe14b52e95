package id.tanggap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.PostOffice;
import id.tanggap.ticket.TicketTestSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// An office is founded with the browser alone: from an empty database to the first complaint that is answered.
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class OfficeFoundedJourney {

    private static final String PASSWORD = "gerobak tujuh melati";
    private static final String MAIL_PASSWORD = "sandi-kotak-surat";
    private static final String CITIZEN = "joko@warga.test";
    private static final String OFFICE = "pengaduan@kantor.test";
    private static final String OTHER = "bencana@kantor.test";
    private static final String PROMISE = "Kami senang Bapak atau Ibu menulis kepada kami.";
    private static final double PATIENCE = 30_000;
    private static final Pattern LINK = Pattern.compile("first-administrator=(\\S+)");

    private final GreenMail post = new GreenMail(PostOffice.doors());
    private final HttpServer aggregator = aggregator();
    private Chromium chromium;
    private TicketTestSetup house;

    private static HttpServer aggregator() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void open() {
        post.start();
        List.of(OFFICE, OTHER, CITIZEN).forEach(address -> post.setUser(address, address, MAIL_PASSWORD));
        aggregator.start();
        house = new TicketTestSetup(List.of("--tanggap.second-factor.required=true"));
        chromium = Chromium.launch();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (house != null) {
            house.close();
        }
        aggregator.stop(0);
        post.stop();
    }

    private String url(String path) {
        return house.address(path).toString();
    }

    @Test
    void from_an_empty_database_to_the_first_answer(CapturedOutput output) throws Exception {
        try (var visitors = new Visitors(chromium, this::url, username -> PASSWORD)) {
            var admin = visitors.page(Visitors.desk());
            becomesAdministrator(admin, output.getOut());
            var links = invitesFive(admin);
            setsUpChannels(admin);
            correctsResponsibility(admin);
            addsHoliday(admin);
            if (GuidePictures.ANEW) {
                thinksOfRule(admin);
            }
            changesLetter(admin);
            admin.navigate(url("/settings/history"));
            assertThat(admin.locator(".settings-history li").first()).containsText("Rina Hapsari");

            var agent = visitors.page(Visitors.desk());
            accepts(agent, links.getFirst());
            visitors.signIn(agent, "sari");
            Visitors.live(agent);
            complains("Beras bansos berkutu", "Beras bansos di Kabupaten Grobogan berkutu dan bau. Mohon diganti.");
            answers(agent);
            // the seconds in which an answer can be taken back
            house.clock.pass(Duration.ofSeconds(15));
            await().until(() -> received().stream().anyMatch(text -> text.contains("Berasnya kami ganti besok")));
            assertThat(received()).anyMatch(text -> text.contains(PROMISE));
            if (GuidePictures.ANEW) {
                picturesOfTicket(admin, agent, visitors.page(Visitors.telephone()), links.get(3));
            }
        }
    }

    private void becomesAdministrator(Page page, String log) {
        page.navigate(url("/sign-in"));
        assertThat(page.locator("[role=status]")).containsText("Belum ada akun");
        page.navigate(firstLink(log));
        page.fill("#name", "Rina Hapsari");
        page.fill("#username", "rina");
        page.fill("#email", "rina@kantor.test");
        page.fill("#wanted", PASSWORD);
        page.locator(".setup-form button").click();
        page.waitForURL("**/sign-in?changed");
        makesPasskey(page, "rina");
    }

    private static void makesPasskey(Page page, String username) {
        VirtualAuthenticator.plugInto(page);
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL("**/sign-in/enrolment");
        page.fill(".factor-make input[name=label]", "Laptop kantor");
        page.locator(".factor-make button").click();
        page.waitForURL("**/me/factors");
        page.locator(".factor-codes a.btn").click();
        page.waitForURL("**/queue*");
    }

    private String firstLink(String log) {
        return LINK.matcher(log)
                .results()
                .map(found -> URI.create(found.group(1)).getPath())
                .map(this::url)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /// The first is an agent.
    private List<String> invitesFive(Page page) {
        var links = List.of(
                invites(page, "Sari Rahmawati", "sari", "agent", ""),
                invites(page, "Yusuf Maulana", "yusuf", "supervisor", ""),
                invites(page, "Bagus Wicaksono", "bagus", "duty-officer", ""),
                invites(page, "Dewi Kartika", "dewi", "balai", "MGL"),
                invites(page, "Tono Hartono", "tono", "auditor", ""));
        assertThat(links).doesNotHaveDuplicates();
        return links;
    }

    private String invites(Page page, String name, String username, String role, String balai) {
        page.navigate(url("/settings/people/new"));
        var form = page.locator("#settings-people-new");
        form.locator("input[name=name]").fill(name);
        form.locator("input[name=username]").fill(username);
        form.locator("select[name=role]").selectOption(role);
        form.locator("select[name=balai]").selectOption(balai);
        GuidePictures.take(page.locator("main"), "invite");
        form.locator("button.primary").click();
        return page.inputValue("#reset-link");
    }

    private void setsUpChannels(Page page) {
        setsUpMailbox(page, "email-pengaduan", OFFICE);
        setsUpMailbox(page, "email-bencana", OTHER);
        page.navigate(url("/settings/channels/new/gateway"));
        fill(
                page,
                Map.of(
                        "name", "sms-pusat",
                        "number", "+6281100000",
                        "gatewayUrl",
                                "http://127.0.0.1:" + aggregator.getAddress().getPort() + "/send",
                        "gatewaySecret", "rahasia-gerbang-sms"));
        triesAndSaves(page);
        page.navigate(url("/settings/channels"));
        for (var name : List.of("email-pengaduan", "email-bencana", "sms-pusat")) {
            assertThat(page.locator("main")).containsText(name);
        }
    }

    private void setsUpMailbox(Page page, String name, String address) {
        page.navigate(url("/settings/channels/new/mailbox"));
        fill(
                page,
                Map.of(
                        "name",
                        name,
                        "address",
                        address,
                        "imapHost",
                        "127.0.0.1",
                        "imapPort",
                        Integer.toString(post.getImap().getPort()),
                        "user",
                        address,
                        "password",
                        MAIL_PASSWORD,
                        "smtpHost",
                        "127.0.0.1",
                        "smtpPort",
                        Integer.toString(post.getSmtp().getPort())));
        page.selectOption("select[name=imapSecurity]", "none");
        page.selectOption("select[name=smtpSecurity]", "none");
        triesAndSaves(page);
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach(
                (name, value) -> page.fill(".settings-channels-form [name=" + name + "]:not([type=hidden])", value));
    }

    /// The form keeps what was tried, passwords too, and saves it.
    private static void triesAndSaves(Page page) {
        page.locator(".settings-channels-form button:not([formaction])").click();
        assertThat(page.locator("main")).containsText("Uji coba berhasil");
        GuidePictures.take(page.locator("main"), "channel");
        page.locator(".settings-channels-form button[formaction]").click();
        assertThat(page.locator(".settings-said [role=status]")).containsText("Tersimpan");
    }

    private void correctsResponsibility(Page page) {
        page.navigate(url("/settings/areas?area=33.15"));
        var form = page.locator("form[action='/settings/areas/drafts']");
        for (var chosen : form.locator("input[name=balai]:checked").all()) {
            chosen.uncheck();
        }
        form.locator("input[name=balai][value=MGL]").check();
        form.locator("input[name=basis]").fill("Keputusan Dirjen 12/2026");
        page.locator("[data-coloured]").waitFor();
        GuidePictures.take(page.locator("main"), "area");
        form.locator("button.primary").click();
        var save = page.locator("form[action$='/save'] button");
        save.click(new Locator.ClickOptions().setTimeout(PATIENCE));
        assertThat(page.locator(".settings-said [role=status]")).containsText("Tersimpan");
        page.navigate(url("/settings/areas?area=33.15"));
        assertThat(page.locator("main")).containsText("Keputusan Dirjen 12/2026");
    }

    private void addsHoliday(Page page) {
        page.navigate(url("/settings/holidays"));
        var form = page.locator("form.settings-deadlines-holiday");
        var first = form.locator("input[name=date]").getAttribute("min");
        form.locator("input[name=date]").fill(first.substring(0, 4) + "-11-17");
        form.locator("input[name=name]").fill("Hari jadi kantor");
        form.scrollIntoViewIfNeeded();
        GuidePictures.take(form, "holiday");
        form.locator("button.primary").click();
        assertThat(page.locator("main table")).containsText("Hari jadi kantor");
    }

    /// Not saved: the journey needs no rule.
    private void thinksOfRule(Page page) {
        page.navigate(url("/settings/rules/new"));
        page.fill("main form input[name=name]", "Bansos tertukar ke Margo Laras");
        GuidePictures.take(page.locator("main form").first(), "rule");
    }

    private void changesLetter(Page page) {
        page.navigate(url("/settings/letters/acknowledged/email/id"));
        var body = page.locator("#letter-form textarea[name=body]");
        body.fill(body.inputValue() + "\n" + PROMISE + "\n");
        page.locator("#letter-form button.primary").click();
        assertThat(page.locator(".settings-said [role=status]")).containsText("Tersimpan");
    }

    private void accepts(Page page, String link) {
        page.navigate(url(URI.create(link).getPath()));
        page.fill("#wanted", PASSWORD);
        page.locator(".reset-form button").click();
        page.waitForURL("**/sign-in?changed");
    }

    private void complains(String subject, String text) throws MessagingException {
        var session = new Properties();
        session.put("mail.smtp.host", "127.0.0.1");
        session.put("mail.smtp.port", Integer.toString(post.getSmtp().getPort()));
        var mail = new MimeMessage(Session.getInstance(session));
        mail.setFrom(new InternetAddress(CITIZEN));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(OFFICE));
        mail.setSubject(subject);
        mail.setText(text);
        Transport.send(mail);
    }

    private void answers(Page page) {
        var row = page.locator("#rows .row", new Page.LocatorOptions().setHasText("Beras bansos berkutu"));
        assertThat(row).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        row.click();
        assertThat(page.locator("#ticket .four"))
                .containsText("Sentra Margo Laras", new ContainsTextOptions().setTimeout(PATIENCE));
        page.fill("#text", "Terima kasih, Pak Joko. Berasnya kami ganti besok.");
        GuidePictures.take(page.locator("#ticket"), "answer");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#talk .msg.out", new Page.LocatorOptions().setHasText("ganti besok")))
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
    }

    /// What guides show and this journey does not do: nothing is sent.
    private void picturesOfTicket(Page admin, Page agent, Page balai, String link) throws MessagingException {
        var ticket = "/tickets/" + agent.locator("#ticket").getAttribute("data-number");
        agent.navigate(url(ticket + "/hand-over"));
        agent.fill("#sheet textarea", "Lebih dekat dengan pelapor.");
        GuidePictures.take(agent.locator("#sheet"), "forward");
        agent.navigate(url(ticket + "/assignment"));
        GuidePictures.take(agent.locator("#sheet"), "hand-over");
        accepts(balai, link);
        makesPasskey(balai, "dewi");
        balai.navigate(url(ticket));
        GuidePictures.takeScreen(balai, "accept");
        complains("Lansia sendirian", "Lansia sendirian, butuh bantuan makan di Kabupaten Grobogan. Mohon dibantu.");
        agent.navigate(url("/queue?tab=new"));
        agent.locator("#rows .row", new Page.LocatorOptions().setHasText("Lansia sendirian"))
                .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        admin.navigate(url("/supervision?office=MGL"));
        GuidePictures.take(admin.locator("main"), "watch");
    }

    private List<String> received() {
        return Stream.of(post.getReceivedMessagesForDomain(CITIZEN))
                .map(OfficeFoundedJourney::text)
                .toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
