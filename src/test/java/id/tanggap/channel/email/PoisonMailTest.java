package id.tanggap.channel.email;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.tanggap.Dovecot;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.AccountProfile;
import id.tanggap.access.Accounts;
import id.tanggap.access.Role;
import id.tanggap.channel.MailboxFailure;
import id.tanggap.channel.MailboxFailures;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Mails that a real Dovecot cannot deliver: it drops the connection over them.
@SpringBootTest(classes = Tanggap.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@DirtiesContext
class PoisonMailTest {

    private static final String CHANNEL = "email-dovecot";
    private static final int MAILS = 20;
    private static final String WRONG_SIZE = "1700000007.M7P1.uji";
    private static final String UNREADABLE = "1700000012.M12P1.uji";
    private static final Path FOLDER = TestFolders.ofContext();
    private static final Dovecot SERVER = Dovecot.start();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailboxFailures failures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MockMvc pages;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) throws IOException {
        TestDatabase.register(properties);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
        Files.createDirectories(FOLDER.resolve("channels"));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static void describeChannel() throws IOException {
        Files.writeString(
                FOLDER.resolve("channels").resolve(CHANNEL + ".yaml"), """
                channel: email
                address: pengaduan@tanggap.test
                imap:
                  host: 127.0.0.1
                  port: %d
                  security: none
                  user: pengaduan
                  password: %s
                  poll: 1s
                """.formatted(SERVER.port(), Dovecot.PASSWORD));
    }

    @Test
    void two_poisoned_mails_delay_no_other_are_shown_and_come_in_when_they_are_repaired() throws Exception {
        accounts.put(
                "admin", "rahasia-admin-1", new AccountProfile("Admin", Role.ADMIN, null, ZoneId.of("Asia/Jakarta")));
        for (var n = 1; n <= MAILS; n++) {
            put(n);
        }
        var stream = pages.perform(get("/events").with(user(accounts.loadUserByUsername("admin"))))
                .andReturn()
                .getResponse();
        var start = Instant.now();
        describeChannel();

        await().until(() -> ticketed() == MAILS - 2);
        print("%d of %d mails are tickets after %d ms", MAILS - 2, MAILS, millis(start));
        await().until(() -> failed().size() == 2);
        await().until(() -> stream.getContentAsString().contains("event:channels"));
        print("2 mails are recorded as failed after %d ms: %s", millis(start), failed());
        assertThat(failed()).allSatisfy(mail -> {
            assertThat(mail.failures()).isEqualTo(3);
            assertThat(Duration.between(mail.lastAt(), mail.nextAt())).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(page(get("/channels")))
                .contains("Surel yang gagal diambil: 2", "gagal 3 kali", "The server closed the connection");
        assertThat(page(get("/channels").cookie(new Cookie("language", "en"))))
                .contains("Mails that could not be fetched: 2", "failed 3 times");

        put(MAILS + 1); // a later mail is not delayed
        await().until(() -> ticketed() == MAILS - 1);

        var repaired = Instant.now();
        repair();
        for (var mail : failed()) {
            page(post("/channels/" + CHANNEL + "/failures/" + mail.uid() + "/retry"));
        }
        await().until(() -> ticketed() == MAILS + 1);
        print("the repaired mails are tickets after %d ms", millis(repaired));
        await().until(() -> failed().isEmpty());
        assertThat(jdbc.sql("select count(*) from mailbox_failure")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(page(get("/channels"))).doesNotContain("Surel yang gagal diambil");
    }

    private static void put(int n) throws IOException {
        var name = "17000000%02d.M%dP1.uji".formatted(n, n);
        var mail = """
                From: Warga %1$d <warga%1$d@warga.test>
                To: pengaduan@tanggap.test
                Subject: Pengaduan %1$d
                Message-ID: <poison-%1$d@warga.test>

                PKH saya di Demak belum cair, laporan %1$d
                """.formatted(n).replace("\n", "\r\n");
        if (name.equals(WRONG_SIZE)) {
            SERVER.put(name, mail, 5);
        } else {
            var file = SERVER.put(name, mail);
            if (name.equals(UNREADABLE)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            }
        }
    }

    private static void repair() throws IOException {
        var wrong = SERVER.find(WRONG_SIZE);
        Files.move(
                wrong, wrong.resolveSibling(wrong.getFileName().toString().replace(",S=5", ",S=" + Files.size(wrong))));
        Files.setPosixFilePermissions(SERVER.find(UNREADABLE), PosixFilePermissions.fromString("rw-r--r--"));
    }

    private List<MailboxFailure> failed() {
        return failures.failed().getOrDefault(CHANNEL, List.of());
    }

    private long ticketed() {
        return jdbc.sql("select count(*) from inbound where channel_name = :name and state = 'ticketed'")
                .param("name", CHANNEL)
                .query(Long.class)
                .single();
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = pages.perform(
                        request.with(user(accounts.loadUserByUsername("admin"))).with(csrf()))
                .andReturn()
                .getResponse();
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static long millis(Instant start) {
        return Duration.between(start, Instant.now()).toMillis();
    }

    private static void print(String line, Object... figures) {
        System.out.printf(Locale.ROOT, "poison mail: " + line + "%n", figures);
    }
}
