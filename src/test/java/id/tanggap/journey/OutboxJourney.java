package id.tanggap.journey;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.PostOffice;
import id.tanggap.SilentRelay;
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

/// Two nodes and two mail relays, one of them silent: who sends to the other one does not notice, and what the first
/// node was sending when it was killed the second one sends, once.
class OutboxJourney {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String SILENT = "email-bisu";
    private static final int LETTERS = 12;
    private static final int COMPLAINTS = 20;

    @TempDir
    private Path folder;

    private final DatabaseAddress database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(database));
    private final PostOffice office = new PostOffice();
    private final Post post = new Post(office.smtpPort(), office.imapPort());
    private final SilentRelay relay;

    OutboxJourney() throws IOException {
        relay = new SilentRelay(office.smtpPort());
    }

    @BeforeEach
    void two_mailboxes_one_with_a_silent_relay() throws IOException {
        relay.fallSilent();
        var channels = folder.resolve("channels");
        office.describeChannel(channels, "email-pengaduan", Post.MINISTRY);
        office.describeChannel(channels, SILENT, "lain@tanggap.test");
        var file = channels.resolve(SILENT + ".yaml");
        Files.writeString(file, Files.readString(file).replace("port: " + office.smtpPort(), "port: " + relay.port()));
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        office.close();
    }

    @Test
    void a_silent_relay_delays_no_other_and_a_dead_nodes_letters_leave_by_another_node() {
        var first = start("a");
        queueForTheSilentRelay();
        await().atMost(PATIENCE).until(() -> count("state = 'sending' and node = 'a'", SILENT) > 0);

        complain();

        assertThat(count("state = 'sent'", SILENT)).isZero();
        assertThat(count("state = 'sending'", SILENT)).isPositive();
        System.out.println("acknowledgements beside a silent relay, in the outbox: " + percentiles());

        first.kill();
        relay.speakAgain();
        try (var second = start("b")) {
            await().atMost(PATIENCE).until(() -> count("state = 'sent' and node = 'b'", SILENT) == LETTERS);
            assertThat(second.log()).content().doesNotContain("noted=false");
        }
        IntStream.range(0, LETTERS)
                .forEach(n -> assertThat(post.read("lain" + n + "@warga.test")).hasSize(1));
    }

    private void complain() {
        IntStream.range(0, COMPLAINTS)
                .forEach(
                        n -> post.send("warga" + n + "@warga.test", "Pengaduan " + n, "PKH belum cair " + n, Map.of()));
        await().atMost(PATIENCE).until(() -> count("state = 'sent'", "email-pengaduan") == COMPLAINTS);
    }

    private void queueForTheSilentRelay() {
        jdbc.sql("""
                        insert into outbound
                            (channel, channel_name, recipient, automatic, subject, body, message_id, state,
                             next_attempt_at, queued_at)
                        select 'email', :channel, 'lain' || n || '@warga.test', true, 'Halo', 'Halo',
                               'uji-' || n || '@tanggap.test', 'queued', now(), now()
                        from generate_series(0, :last) n
                        """).param("channel", SILENT).param("last", LETTERS - 1).update();
    }

    private long count(String condition, String channelName) {
        return jdbc.sql("select count(*) from outbound where channel_name = :channel and " + condition)
                .param("channel", channelName)
                .query(Long.class)
                .single();
    }

    private String percentiles() {
        return jdbc.sql("""
                        select format('p50 %s ms, p95 %s ms', round(p[1]), round(p[2]))
                        from (select percentile_cont(array[0.5, 0.95]) within group
                                  (order by extract(epoch from sent_at - queued_at) * 1000) as p
                              from outbound where channel_name = 'email-pengaduan' and state = 'sent') figures
                        """).query(String.class).single();
    }

    private House start(String node) {
        return House.start(
                folder,
                House.freePort(),
                Map.of(
                        "TANGGAP_DATABASE_URL",
                        database.url(),
                        "TANGGAP_DATABASE_USER",
                        "postgres",
                        "TANGGAP_DATABASE_PASSWORD",
                        "postgres",
                        "TANGGAP_NODE",
                        node,
                        "TANGGAP_REPLY_LEASE",
                        "6s"));
    }
}
