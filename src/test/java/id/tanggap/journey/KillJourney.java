package id.tanggap.journey;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import id.tanggap.PostOffice;
import id.tanggap.TestDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The promise "nothing is lost, nothing is doubled", with the program killed in the middle of its work.
class KillJourney {

    private static final int COMPLAINTS = 200;
    private static final String PASSWORD = "rahasia-uji";

    @TempDir
    private Path folder;

    private final DatabaseAddress database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(database));
    private final GreenMail mail = new GreenMail(PostOffice.doors())
            .withConfiguration(new GreenMailConfiguration().withUser(Post.MINISTRY, Post.MINISTRY, PASSWORD));
    private final int port = House.freePort();

    @BeforeEach
    void open_the_post_office() throws IOException {
        mail.start();
        Files.createDirectories(folder.resolve("channels"));
        Files.writeString(folder.resolve("channels/email-pengaduan.yaml"), """
                channel: email
                address: %s
                imap:
                  host: 127.0.0.1
                  port: %d
                  security: none
                  user: %s
                  password: ${TEST_MAIL_PASSWORD}
                  poll: 1s
                smtp:
                  host: 127.0.0.1
                  port: %d
                  security: none
                """.formatted(
                        Post.MINISTRY,
                        mail.getImap().getPort(),
                        Post.MINISTRY,
                        mail.getSmtp().getPort()));
    }

    @AfterEach
    void close_the_post_office() {
        mail.stop();
    }

    @Test
    void two_hundred_complaints_become_two_hundred_tickets_though_the_program_is_killed_twice() {
        var house = start();
        send(0, 70);
        awaitTickets(20);
        house.kill();
        send(70, 140);

        house = start();
        awaitTickets(90);
        house.kill();
        send(140, COMPLAINTS);

        house = start();
        awaitTickets(COMPLAINTS);
        awaitNothingWaiting();
        house.close();

        assertThat(count("select count(*) from ticket")).isEqualTo(COMPLAINTS);
        assertThat(count("select count(distinct subject) from ticket")).isEqualTo(COMPLAINTS);
        assertThat(count("select count(*) from inbound")).isEqualTo(COMPLAINTS);
        assertThat(count("select count(*) from inbound where state <> 'ticketed'"))
                .isZero();
        assertThat(count("select count(distinct recipient) from outbound where state = 'sent'"))
                .isEqualTo(COMPLAINTS);
        everyCitizenWasAcknowledgedOnce();
        assertThat(house.log()).content().as("nothing waits for its channel").doesNotContain("later=true");
    }

    private void everyCitizenWasAcknowledgedOnce() {
        var citizens =
                IntStream.range(0, COMPLAINTS).mapToObj(KillJourney::citizen).toList();
        assertThat(post().readAll(citizens)).hasSize(COMPLAINTS).allSatisfy((citizen, letters) -> assertThat(
                        letters.stream().map(Post.Letter::messageId).distinct())
                .as("acknowledgements to %s", citizen)
                .hasSize(1));
    }

    private House start() {
        return House.start(
                folder,
                port,
                Map.of(
                        "TANGGAP_DATABASE_URL",
                        database.url(),
                        "TANGGAP_DATABASE_USER",
                        "postgres",
                        "TANGGAP_DATABASE_PASSWORD",
                        "postgres",
                        "TEST_MAIL_PASSWORD",
                        PASSWORD));
    }

    private void send(int from, int to) {
        var post = post();
        IntStream.range(from, to)
                .parallel()
                .forEach(i -> post.send(
                        citizen(i), "Pengaduan ke-" + i, "PKH saya di Demak belum cair, laporan nomor " + i, Map.of()));
    }

    private Post post() {
        return new Post(mail.getSmtp().getPort(), mail.getImap().getPort());
    }

    private static String citizen(int i) {
        return "warga" + i + "@warga.test";
    }

    private void awaitTickets(int atLeast) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("select count(*) from ticket") >= atLeast);
    }

    private void awaitNothingWaiting() {
        await().atMost(Duration.ofMinutes(3)).until(() -> count("""
                        select (select count(*) from inbound where state = 'received')
                             + (select count(*) from outbound where state in ('queued', 'sending'))
                        """) == 0);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
