package id.tanggap.intake;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.MovingClock;
import id.tanggap.PostOffice;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.TestFolders;
import id.tanggap.access.Role;
import id.tanggap.access.Viewer;
import id.tanggap.intake.ledger.Arrival;
import id.tanggap.journey.Post;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A house with a mail server, a clock that tests move, and low limits for automatic answers.
@ResourceLock("MachineMailHouse")
@SpringBootTest(
        classes = {Tanggap.class, MachineMailHouse.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
abstract class MachineMailHouse {

    static final Path FOLDER = TestFolders.ofContext();
    static final PostOffice OFFICE = new PostOffice();
    static final Post POST = new Post(OFFICE.smtpPort(), OFFICE.imapPort());
    static final int HOUSE = 20;
    static final int DOMAIN = 12;
    static final Viewer AGENT = new Viewer(null, "Sari", Role.AGENT, null, ZoneId.of("Asia/Jakarta"), Locale.of("id"));
    private static final Instant MORNING = Instant.parse("2026-11-24T03:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovingClock clock;

    @Autowired
    Intake intake;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        MovingClock movingClock() {
            return new MovingClock(MORNING);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
        OFFICE.describeChannel(FOLDER.resolve("channels"), "email-pengaduan", PostOffice.MINISTRY);
        properties.add("tanggap.channels", () -> FOLDER.resolve("channels").toString());
        properties.add("tanggap.search.folder", () -> FOLDER.resolve("index").toString());
        properties.add("tanggap.reply.limits.minute", () -> HOUSE);
        properties.add("tanggap.reply.limits.organisation", () -> DOMAIN);
    }

    /// What earlier tests sent is forgotten.
    @BeforeEach
    void three_hours_later() {
        clock.pass(Duration.ofHours(3));
    }

    /// Processes a mail at once.
    ///
    /// @return the ledger row
    long arrives(String raw) {
        var bytes = raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return intake.submit(new Arrival(
                        "email",
                        "email-pengaduan",
                        UUID.randomUUID().toString(),
                        "id",
                        () -> new ByteArrayInputStream(bytes),
                        clock.instant()))
                .receipt()
                .inboundId();
    }

    /// @param condition on an outgoing message `o`
    long outgoing(String condition) {
        return jdbc.sql("select count(*) from outbound o where " + condition)
                .query(Long.class)
                .single();
    }

    /// True if the acknowledgement has arrived, false if it was suppressed.
    boolean isAnswered(String address) {
        await().until(() -> outgoing("recipient = '" + address + "' and state in ('sent', 'suppressed')") == 1);
        var letters = POST.read(address);
        assertThat(letters.size()).isLessThan(2);
        return !letters.isEmpty();
    }
}
