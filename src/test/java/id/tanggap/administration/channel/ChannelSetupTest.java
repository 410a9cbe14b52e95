package id.tanggap.administration.channel;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import id.tanggap.PostOffice;
import id.tanggap.Unique;
import id.tanggap.access.Role;
import id.tanggap.desk.FormClient;
import id.tanggap.reply.carrier.WaitingMessages;
import id.tanggap.ticket.TicketTestSetup;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// An administrator sets a mailbox up in the browser; its mail becomes tickets without a restart.
class ChannelSetupTest {

    private static final String PASSWORD = "rahasia-Kotak-7391";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 1);
    private static final LocalDate START = LocalDate.of(2026, 11, 20);
    private static final LocalDate LATELY = LocalDate.of(2026, 11, 22);

    private final String name = "email-uji-" + Unique.word();
    private final String address = name + "@tanggap.test";
    private final GreenMail office = new GreenMail(PostOffice.doors());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private GreenMailUser mailbox;
    private TicketTestSetup house;
    private FormClient admin;

    @BeforeEach
    void a_mailbox_and_an_administrator() {
        office.start();
        mailbox = office.setUser(address, address, PASSWORD);
        house = TicketTestSetup.shared();
        admin = FormClient.signedIn(house, house.somebody(Role.ADMIN, null));
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void close() {
        root().detachAppender(log);
        admin.page("/settings/channels");
        admin.post("/settings/channels/" + name + "/removal", Map.of());
        office.stop();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Map<String, String> form(String password) {
        var form = new HashMap<>(Map.of(
                "kind",
                "mailbox",
                "name",
                name,
                "address",
                address,
                "sender",
                "Kotak uji",
                "language",
                "id",
                "imapHost",
                "127.0.0.1",
                "imapPort",
                Integer.toString(office.getImap().getPort()),
                "imapSecurity",
                "none",
                "user",
                address,
                "password",
                password));
        form.putAll(Map.of(
                "folder", "INBOX",
                "since", START.toString(),
                "smtpHost", "127.0.0.1",
                "smtpPort", Integer.toString(office.getSmtp().getPort()),
                "smtpSecurity", "none"));
        return form;
    }

    private void arrives(String subject, LocalDate day) throws Exception {
        var sender = subject.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + name + "@warga.test";
        var mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(new InternetAddress(sender));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        mail.setSubject(subject);
        mail.setText("PKH saya di Demak belum cair sejak bulan lalu, mohon dibantu. " + subject);
        mail.saveChanges();
        office.getManagers()
                .getImapHostManager()
                .getInbox(mailbox)
                .appendMessage(mail, new Flags(), Date.from(day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }

    private List<String> tickets() {
        return house.jdbc().sql("""
                        select t.subject from inbound i join ticket t on t.id = i.ticket_id
                        where i.channel_name = :name and i.state = 'ticketed' order by t.subject
                        """).param("name", name).query(String.class).list();
    }

    private List<String> answered() {
        return house.jdbc().sql("""
                        select t.subject from outbound o join ticket t on t.id = o.ticket_id
                        where o.channel_name = :name and o.automatic order by t.subject
                        """).param("name", name).query(String.class).list();
    }

    private String state() {
        return house.jdbc()
                .sql("select state from channel_standing where channel_name = :name")
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void becomes(String... subjects) {
        await().untilAsserted(() -> assertThat(tickets()).containsExactly(subjects));
    }

    private void save() {
        admin.page("/settings/channels/new/mailbox");
        assertThat(admin.post("/settings/channels", form(PASSWORD)).body()).contains("Tersimpan", name);
    }

    private String act(String what, Map<String, String> form) {
        admin.page("/settings/channels/" + name);
        return admin.post("/settings/channels/" + name + "/" + what, form).body();
    }

    @Test
    void a_trial_says_what_is_wrong_and_what_to_do() {
        admin.page("/settings/channels/new/mailbox");
        var wrong = admin.post("/settings/channels/trials", form("salah")).body();
        assertThat(wrong)
                .contains("Uji coba belum berhasil", "Nama atau kata sandi ditolak")
                .doesNotContain("salah\"");

        var good = admin.post("/settings/channels/trials", form(PASSWORD)).body();
        assertThat(good)
                .contains("Uji coba berhasil", "${secret:" + name + ".password.")
                .doesNotContain(PASSWORD);
        assertThat(office.getReceivedMessages()).hasSize(1);

        var folder = form(PASSWORD);
        folder.put("folder", "Pengaduan");
        assertThat(admin.post("/settings/channels/trials", folder).body()).contains("Folder ini tidak ada", "INBOX");

        var closed = form(PASSWORD);
        closed.put("imapPort", "1");
        assertThat(admin.post("/settings/channels/trials", closed).body()).contains("port ini tertutup");

        var metadata = form(PASSWORD);
        metadata.put("imapHost", "169.254.169.254");
        assertThat(admin.post("/settings/channels/trials", metadata).body()).contains("link-local");

        var variable = form("");
        variable.put("passwordVariable", "CHANNEL_TIDAK_ADA");
        assertThat(admin.post("/settings/channels/trials", variable).body())
                .contains("tidak punya variabel CHANNEL_TIDAK_ADA")
                .doesNotContain("environment");

        var feed = Map.of("kind", "hazard", "name", "hazard-uji", "quakes", "https://169.254.169.254/gempa.json");
        assertThat(admin.post("/settings/channels", feed).body()).contains("link-local");
    }

    @Test
    void mail_becomes_tickets_without_a_restart_and_waits_while_the_channel_is_paused() throws Exception {
        arrives("Surat kuno", LONG_AGO);
        arrives("Surat satu", LATELY);
        save();
        becomes("Surat satu");
        await().untilAsserted(() -> assertThat(answered()).containsExactly("Surat satu"));
        assertThat(state()).isEqualTo("open");

        act("pause", Map.of("reason", "Server diperbaiki"));
        await().untilAsserted(() -> assertThat(state()).isEqualTo("paused"));
        assertThat(admin.page("/settings/channels/" + name)).contains("Dijeda: Server diperbaiki");
        arrives("Surat dua", LATELY);
        anAnswerIsDueAgain();
        act("fetch", Map.of());
        await().during(Duration.ofSeconds(2)).untilAsserted(() -> {
            assertThat(tickets()).containsExactly("Surat satu");
            assertThat(waiting()).isEqualTo(1);
        });
        assertThat(act("removal", Map.of())).contains("1 pesan yang menunggu dikirim");

        act("resumption", Map.of());
        // an attempt that met the pause is made again later
        house.clock.pass(Duration.ofHours(1));
        becomes("Surat dua", "Surat satu");
        await().untilAsserted(() -> assertThat(waiting()).isZero());

        assertThat(act("backfill", Map.of("since", "2026-01-05"))).contains("Surat lama mulai diambil");
        becomes("Surat dua", "Surat kuno", "Surat satu");
        await().untilAsserted(() ->
                assertThat(admin.page("/settings/channels/" + name)).contains("selesai: 3 dari 3 dilihat, 1 diambil"));
        assertThat(answered()).containsExactly("Surat dua", "Surat satu");

        act("backfill", Map.of("since", "2026-01-05"));
        await().untilAsserted(() ->
                assertThat(admin.page("/settings/channels/" + name)).contains("selesai: 3 dari 3 dilihat, 0 diambil"));
        assertThat(tickets()).hasSize(3);
        nobodyCanReadThePassword();
    }

    private void anAnswerIsDueAgain() {
        house.jdbc()
                .sql("update outbound set state = 'queued', next_attempt_at = :now where channel_name = :name")
                .param("now", Timestamp.from(house.clock.instant()))
                .param("name", name)
                .update();
    }

    private long waiting() {
        return house.room(WaitingMessages.class).by(name);
    }

    private void nobodyCanReadThePassword() {
        Stream.of("setting", "setting_change", "audit_event", "channel_standing", "mailbox_backfill", "secret")
                .forEach(table -> assertThat(house.jdbc()
                                .sql("select count(*) from " + table + " x where x::text like '%' || :secret || '%'")
                                .param("secret", PASSWORD)
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isZero());
        assertThat(List.copyOf(log.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(PASSWORD));
        assertThat(admin.page("/settings/channels/" + name) + admin.page("/settings/channels/" + name + "/edit"))
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_change_is_undone_and_the_old_definition_is_back() {
        save();
        assertThat(admin.page("/settings/channels/" + name))
                .contains("<dt>Pengaman IMAP</dt><dd>tanpa pengaman (hanya jaringan sendiri)</dd>")
                .contains("<dt>Kata sandi</dt><dd>tersimpan, tidak ditampilkan</dd>")
                .contains("<details><summary>Teks untuk pengelola server (YAML)</summary>");
        admin.page("/settings/channels/" + name + "/edit");
        var other = form("");
        other.put("version", version());
        other.put("passwordKept", kept());
        other.put("sender", "Nama baru");
        assertThat(admin.post("/settings/channels", other).body()).contains("name: Nama baru");

        var batch = house.jdbc()
                .sql("select max(batch) from setting_change where kind = 'channel' and key = :name")
                .param("name", name)
                .query(Long.class)
                .single();
        admin.post("/settings/history/" + batch + "/undo", Map.of("back", "/settings/channels/" + name));
        assertThat(yaml()).contains("name: Kotak uji").doesNotContain("Nama baru");

        act("removal", Map.of("why", "tidak dipakai"));
        assertThat(admin.status("/settings/channels/" + name)).isEqualTo(404);
        save();
        assertThat(yaml()).contains("name: Kotak uji");
    }

    private String yaml() {
        return house.jdbc()
                .sql("select value ->> 'yaml' from setting where kind = 'channel' and key = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String version() {
        return house.jdbc()
                .sql("select max(id) from setting_change where kind = 'channel' and key = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String kept() {
        return yaml().replaceAll("(?s).*\\$\\{secret:([^}]*)}.*", "$1");
    }

    @Test
    void a_kept_password_goes_to_no_other_server() {
        save();
        var stolen = form("");
        stolen.put("version", version());
        stolen.put("passwordKept", kept());
        stolen.put("imapHost", "localhost");
        assertThat(admin.post("/settings/channels", stolen).body()).contains("tulis lagi kata sandinya");

        var variable = form("");
        variable.put("version", version());
        variable.put("passwordVariable", "TANGGAP_DATABASE_PASSWORD");
        assertThat(admin.post("/settings/channels", variable).body()).contains("dimulai dengan CHANNEL_");

        var reference = form(PASSWORD);
        reference.put("version", version());
        reference.put("sender", "${spring.datasource.password}");
        assertThat(admin.post("/settings/channels", reference).body()).contains("tidak bisa dipakai");
    }

    @Test
    void nobody_but_administrators_comes_near() {
        save();
        for (var role : List.of(Role.SUPERVISOR, Role.AGENT)) {
            var other = FormClient.signedIn(house, house.somebody(role, null));
            Stream.of("", "/new", "/new/mailbox", "/" + name, "/" + name + "/edit")
                    .forEach(path -> assertThat(other.status("/settings/channels" + path))
                            .as(role + " " + path)
                            .isEqualTo(403));
            Stream.of(
                            "/trials",
                            "",
                            "/" + name + "/pause",
                            "/" + name + "/resumption",
                            "/" + name + "/fetch",
                            "/" + name + "/backfill",
                            "/" + name + "/backfill/stop",
                            "/" + name + "/removal")
                    .forEach(path -> assertThat(other.post("/settings/channels" + path, form("x"))
                                    .statusCode())
                            .as(role + " POST " + path)
                            .isEqualTo(403));
        }
        assertThat(yaml()).contains(address);
    }
}
