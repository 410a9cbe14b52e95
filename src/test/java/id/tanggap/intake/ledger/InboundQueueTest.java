package id.tanggap.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.TestDatabase;
import id.tanggap.intake.ledger.InboundQueue.Claim;
import id.tanggap.intake.ledger.InboundQueue.Lane;
import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.worker.Node;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// In which order waiting rows are claimed, and what that costs when very many wait.
class InboundQueueTest {

    private static final String CHANNEL = "email-pengaduan";
    private static final Lane NORMAL = new Lane(CHANNEL, false);
    private static final Lane URGENT = new Lane(CHANNEL, true);
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Sha256 CONTENT = new Sha256("0".repeat(64));
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int BACKLOG = 50_000;

    private static final SingleConnectionDataSource DATABASE = connection();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    private final InboundLedger ledger = new InboundLedger(jdbc);
    private final InboundQueue queue = new InboundQueue(jdbc, new Node("uji", "0"));

    private static SingleConnectionDataSource connection() {
        var address = TestDatabase.fresh();
        return new SingleConnectionDataSource(address.url(), "postgres", "postgres", true);
    }

    @AfterAll
    static void close() {
        DATABASE.destroy();
    }

    @BeforeEach
    void empty() {
        jdbc.sql("truncate inbound cascade").update();
        jdbc.sql(
                        "insert into blob (sha256, size, stored_at) values (decode(:sha, 'hex'), 1, now()) on conflict do nothing")
                .param("sha", CONTENT.hex())
                .update();
    }

    @Test
    void the_first_message_of_a_sender_is_next_however_many_another_has_waiting() {
        arrive(500, "banyak@warga.test");
        claim(10);
        arrive(1, "budi@warga.test");

        assertThat(claim(2)).contains("budi@warga.test");
    }

    @Test
    void each_sender_has_one_turn_a_round() {
        arrive(4, "a@warga.test");
        arrive(2, "b@warga.test");
        arrive(1, "c@warga.test");

        assertThat(claim(7))
                .containsExactly(
                        "a@warga.test",
                        "b@warga.test",
                        "c@warga.test",
                        "a@warga.test",
                        "b@warga.test",
                        "a@warga.test",
                        "a@warga.test");
    }

    @Test
    void a_sender_whose_rows_are_done_gets_no_debt_from_them() {
        arrive(20, "a@warga.test");
        arrive(3, "b@warga.test");
        claim(10);
        arrive(1, "b@warga.test");

        assertThat(claim(3)).contains("b@warga.test");
    }

    /// A flood with a new address on each mail.
    @Test
    void new_senders_of_one_group_share_one_place_in_a_round() {
        for (var n = 0; n < 500; n++) {
            arrive(new ArrivalPriority("palsu" + n + "@acak" + n + ".test", "", false));
        }
        claim(10);
        arrive(new ArrivalPriority("baru@gmail.test", "gmail.test", false));
        arrive(ArrivalPriority.of("lama@warga.test", false));

        assertThat(claim(3)).contains("baru@gmail.test", "lama@warga.test");
    }

    @Test
    void only_the_first_three_urgent_rows_of_a_sender_count_as_urgent() {
        for (var n = 0; n < 10; n++) {
            arrive(ArrivalPriority.of("ramai@warga.test", true));
        }
        arrive(ArrivalPriority.of("tolong@warga.test", true));

        assertThat(count("urgent and sender_key = 'ramai@warga.test'")).isEqualTo(3);
        assertThat(count("urgent and sender_key = 'tolong@warga.test'")).isEqualTo(1);
        assertThat(List.of(take(URGENT), take(URGENT))).contains("tolong@warga.test");
        assertThat(queue.lanes(NOW)).containsExactlyInAnyOrder(NORMAL, URGENT);
    }

    @Test
    void rows_of_a_group_that_must_wait_are_passed_over() {
        arrive(100, "a@warga.test");
        arrive(1, "b@warga.test");

        assertThat(sender(queue.claim(NORMAL, new Claim(NOW, LEASE, Optional.of("a@warga.test")))))
                .isEqualTo("b@warga.test");
        assertThat(queue.claim(NORMAL, new Claim(NOW, LEASE, Optional.of("a@warga.test"))))
                .isEmpty();
    }

    @Test
    void a_row_that_failed_waits_in_the_lane_of_those_that_were_tried() {
        arrive(1, "a@warga.test");
        var row = queue.claim(NORMAL, new Claim(NOW, LEASE, Optional.empty())).orElseThrow();
        assertThat(queue.lanes(NOW)).isEmpty();
        ledger.later(row.id(), row.claim(), "gagal", NOW.plusSeconds(4));

        assertThat(queue.lanes(NOW.plusSeconds(3))).isEmpty();
        assertThat(queue.lanes(NOW.plusSeconds(4))).containsExactly(Lane.AGAIN);
        assertThat(queue.claim(Lane.AGAIN, new Claim(NOW.plusSeconds(4), LEASE, Optional.empty())))
                .map(InboundItem::attempts)
                .hasValue(2);
    }

    /// Rows as PostgreSQL counts them itself, seen by the transaction that read them.
    @Test
    void with_a_large_backlog_of_few_senders_each_statement_reads_some_dozens_of_rows() {
        backlog();

        assertThat(read(() -> queue.lanes(NOW))).isLessThan(50);
        assertThat(read(() -> take(NORMAL))).isLessThan(200);
        assertThat(read(() -> take(URGENT))).isLessThan(200);
        assertThat(read(() -> queue.claim(NORMAL, new Claim(NOW, LEASE, Optional.of("pengirim1")))))
                .isLessThan(200);
        assertThat(read(() -> queue.claim(Lane.AGAIN, new Claim(NOW, LEASE, Optional.empty()))))
                .isLessThan(200);
        assertThat(read(() -> arrive(1, "pengirim1"))).isLessThan(50);
        assertThat(read(() -> arrive(ArrivalPriority.of("orang-baru", true)))).isLessThan(50);
    }

    private void backlog() {
        jdbc.sql("""
                        insert into inbound
                            (channel, channel_name, source_key, sha256, size, received_at, state, attempts,
                             sender_key, sender_group, urgent, turn, next_attempt_at)
                        select 'email', :channel, 'b' || n, decode(:sha, 'hex'), 1, :now, 'received',
                               case when n % 5 = 0 then 1 else 0 end,
                               'pengirim' || n % 4, 'pengirim' || n % 4, n % 3 = 0, n / 4, :now
                        from generate_series(1, :backlog) n
                        """)
                .param("channel", CHANNEL)
                .param("sha", CONTENT.hex())
                .param("now", java.sql.Timestamp.from(NOW))
                .param("backlog", BACKLOG)
                .update();
        jdbc.sql("analyze inbound").update();
    }

    private long read(Runnable work) {
        return Optional.ofNullable(transaction.execute(status -> {
                    var before = tuples();
                    work.run();
                    return tuples() - before;
                }))
                .orElseThrow();
    }

    private long tuples() {
        return jdbc.sql("""
                        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
                        from pg_stat_xact_user_tables where relname = 'inbound'
                        """).query(Long.class).single();
    }

    private void arrive(int number, String sender) {
        IntStream.range(0, number).forEach(n -> arrive(ArrivalPriority.of(sender, false)));
    }

    private void arrive(ArrivalPriority priority) {
        var arrival = new Arrival(
                "email", CHANNEL, "kunci-" + System.nanoTime(), "id", () -> new ByteArrayInputStream(new byte[1]), NOW);
        ledger.receive(new InboundLedger.Received(arrival, priority, new Blob(CONTENT, 1)), null, NOW);
    }

    private List<String> claim(int number) {
        var senders = new ArrayList<String>();
        for (var n = 0; n < number; n++) {
            senders.add(take(NORMAL));
        }
        return senders;
    }

    private String take(Lane lane) {
        return Optional.ofNullable(sender(queue.claim(lane, new Claim(NOW, LEASE, Optional.empty()))))
                .orElseThrow();
    }

    private @Nullable String sender(Optional<InboundItem> item) {
        return item.map(InboundItem::id)
                .map(id -> jdbc.sql("select sender_key from inbound where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .orElse(null);
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from inbound where " + condition)
                .query(Long.class)
                .single();
    }
}
