package id.tanggap.journey;

import static id.tanggap.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.Patience;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The promise that a database that goes away and comes back costs nothing: PostgreSQL is stopped while every kind of
/// channel and every worker runs. The workers come from the registry, so that a new one is in here by itself.
@Order(Integer.MAX_VALUE) // begins first: it waits most of its time
class OutageJourney {

    /// PostgreSQL answers again, and so long after it every worker has done a round: ten seconds on a machine of its
    /// own, and here two more classes share two cores.
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    private static final int EACH = 4;

    @TempDir
    private Path folder;

    private final DatabaseAddress exchange = TestDatabase.fresh();
    private StoppablePostgres postgres;
    private Surroundings around;
    private ConfigurableApplicationContext house;
    private Senders senders;
    private int sent;

    @BeforeEach
    void open() throws IOException {
        postgres = new StoppablePostgres(folder.resolve("postgresql"));
        around = new Surroundings(folder, exchange.url());
        var table = JdbcClient.create(TestDatabase.dataSource(exchange));
        Surroundings.makeTable(table);
        house = new SpringApplicationBuilder(Tanggap.class)
                .properties(
                        "tanggap.database.url=" + postgres.url(),
                        "tanggap.database.user=postgres",
                        "tanggap.database.password=postgres",
                        "tanggap.channels=" + around.channels(),
                        "tanggap.reply.limits.providers=warga.test",
                        "tanggap.reply.text-limits.block=1000",
                        "tanggap.reply.text-limits.same-text=1000",
                        "tanggap.search.folder=" + folder.resolve("index"))
                .run("--server.port=0");
        var url = "http://localhost:" + house.getEnvironment().getProperty("local.server.port");
        around.reach(url);
        senders = new Senders(around, url, table);
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        around.close();
        postgres.close();
    }

    @Test
    void after_ten_seconds_and_after_sixty_every_worker_goes_on_and_nothing_is_lost() {
        awaitAllGood(Instant.EPOCH, Duration.ofMinutes(1));
        outage(Duration.ofSeconds(10));
        outage(Duration.ofSeconds(60));
    }

    private void outage(Duration length) {
        var workers = names();
        var before = sendToAll();
        postgres.stop();
        var during = sendToAll();
        await().pollDelay(length).atMost(length.plus(Patience.LIMIT)).until(() -> true);
        postgres.start();
        var back = Instant.now();
        var slowest = awaitAllGood(back, BACK_WITHIN);
        System.out.printf(
                "database away for %d s: all %d workers went on within %d ms, the last was %s%n",
                length.toSeconds(), workers.size(), slowest.toMillis(back), slowest.name());
        assertThat(names()).as("no worker is gone").containsAll(workers);

        CompletableFuture.allOf(before, during).orTimeout(3, TimeUnit.MINUTES).join();
        awaitNothingLost();
    }

    private List<String> names() {
        return workers().stream().map(WorkerStatus::name).toList();
    }

    private List<WorkerStatus> workers() {
        return house.getBean(WorkerRegistry.class).workers();
    }

    private record Slowest(String name, Instant at) {
        long toMillis(Instant since) {
            return Duration.between(since, at).toMillis();
        }
    }

    private Slowest awaitAllGood(Instant since, Duration patience) {
        var last = new java.util.concurrent.atomic.AtomicReference<>(new Slowest("none", since));
        await().atMost(patience).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            var late = workers().stream()
                    .filter(worker ->
                            worker.isFailing() || worker.goodUntil().isBefore(since) || worker.succeededAt() == null)
                    .toList();
            if (!late.isEmpty()) {
                last.set(new Slowest(late.getLast().name(), Instant.now()));
            }
            assertThat(late)
                    .as("workers that have not done a good round since %s", since)
                    .isEmpty();
        });
        return last.get();
    }

    /// Over each channel, all at the same time, as the world does.
    private CompletableFuture<Void> sendToAll() {
        var from = sent;
        sent += EACH;
        List<IntConsumer> kinds = List.of(
                senders::mail,
                senders::gateway,
                senders::twilio,
                senders::smpp,
                senders::logLine,
                senders::tableRow,
                senders::event);
        var hands = Executors.newVirtualThreadPerTaskExecutor();
        var all = kinds.stream()
                .flatMap(kind -> IntStream.range(from, from + EACH)
                        .mapToObj(n -> CompletableFuture.runAsync(() -> kind.accept(n), hands)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(all);
    }

    /// A claim that was committed while its answer was cut off with the connection is nobody's: its row is processed
    /// when the claim expires, after two minutes.
    private void awaitNothingLost() {
        await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
            assertThat(perChannel("select channel_name, count(*) from inbound where state = 'ticketed' group by 1"))
                    .as("mails and texts that are tickets")
                    .containsExactlyInAnyOrderEntriesOf(
                            each("email-pengaduan", "sms-gateway", "sms-smpp", "sms-twilio"));
            assertThat(perChannel("select channel_name, count(*) from call group by 1"))
                    .as("calls")
                    .containsExactlyInAnyOrderEntriesOf(each("phone-events", "phone-log", "phone-table"));
            assertThat(count("select count(*) from call_recording"))
                    .as("recordings")
                    .isEqualTo(sent);
        });
        assertThat(
                        perChannel(
                                "select channel_name || ' ' || state, count(*) from inbound where state <> 'ticketed' group by 1"))
                .isEmpty();
        assertThat(count("select count(distinct ticket_id) from inbound"))
                .as("tickets")
                .isEqualTo(4L * sent);
    }

    private Map<String, Long> each(String... channels) {
        return Arrays.stream(channels).collect(Collectors.toMap(Function.identity(), channel -> (long) sent));
    }

    private Map<String, Long> perChannel(String sql) {
        return JdbcClient.create(postgres.dataSource())
                .sql(sql)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long count(String sql) {
        return JdbcClient.create(postgres.dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
