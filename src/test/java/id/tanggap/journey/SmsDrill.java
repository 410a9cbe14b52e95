package id.tanggap.journey;

import static id.tanggap.Patience.await;

import id.tanggap.TestDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.twilio.Sms;
import id.tanggap.twilio.TwilioDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many texts in a bad hour: a tenth of the webhooks is lost, a tenth comes twice, a twentieth late, and the program
/// is killed in the middle, as often as asked.
final class SmsDrill implements AutoCloseable {

    private static final String CHANNEL = "sms-pengaduan";
    private static final String MINISTRY = "+622112345678";
    private static final String PUBLIC = "https://pengaduan.kemensos.example/hook/sms/" + CHANNEL;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final int messages;
    private final int kills;
    private final long seed;
    private final Random random;
    private final Path folder;
    private final int port = House.freePort();
    private final TwilioDouble twilio = new TwilioDouble();
    private final DatabaseAddress database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(database));

    /// What became of it.
    ///
    /// @param unanswered webhooks that met a program that was not there
    record Outcome(
            int messages,
            int lost,
            int repeated,
            int late,
            int unanswered,
            int kills,
            long rows,
            long distinct,
            long recovered,
            long waiting,
            Duration time) {
        String print() {
            return """

                    texts %d · webhooks lost %d, repeated %d, late %d, sent to a dead program %d · program killed %d times
                    in the ledger: %d rows, %d different texts · %d by the pull, %d by webhook · not yet read %d
                    missing %d, doubled %d · %d s
                    """.formatted(
                            messages,
                            lost,
                            repeated,
                            late,
                            unanswered,
                            kills,
                            rows,
                            distinct,
                            recovered,
                            rows - recovered,
                            waiting,
                            messages - distinct,
                            rows - distinct,
                            time.toSeconds());
        }
    }

    SmsDrill(Path folder, int messages, int kills, long seed) throws IOException {
        this.folder = folder;
        this.messages = messages;
        this.kills = kills;
        this.seed = seed;
        this.random = new Random(seed);
        twilio.webhook(PUBLIC, "http://127.0.0.1:" + port + "/hook/sms/" + CHANNEL);
        var channels = folder.resolve("channels");
        twilio.describeChannel(channels, CHANNEL, MINISTRY, "");
        var file = channels.resolve(CHANNEL + ".yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("poll: 1s", "poll: 5s").replace("per-second: 50", "per-second: 500"));
    }

    long seed() {
        return seed;
    }

    Outcome run() {
        var begun = Instant.now();
        var texts = receiveAll();
        var lost = new ArrayList<Sms>();
        var plan = plan(texts, lost);
        var house = start();
        var sending = CompletableFuture.supplyAsync(() -> sendAll(plan));
        for (var kill = 1; kill <= kills; kill++) {
            awaitRows((long) messages * kill / (kills + 1));
            house.kill();
            house = start();
        }
        var unanswered = sending.join();
        awaitRows(messages);
        house.close();
        return outcome(lost.size(), unanswered, Duration.between(begun, Instant.now()));
    }

    private List<Sms> receiveAll() {
        return IntStream.range(0, messages)
                .mapToObj(i -> twilio.receive(
                        "+62812" + (30_000_000 + i), MINISTRY, "PKH saya di Demak belum cair, laporan nomor " + i))
                .toList();
    }

    /// Twice for the tenth that is repeated, never for the tenth that is lost, some places later for the twentieth.
    private List<Sms> plan(List<Sms> texts, List<Sms> lost) {
        var plan = new ArrayList<Sms>();
        for (var i = 0; i < texts.size(); i++) {
            switch (i % 10) {
                case 3 -> lost.add(texts.get(i));
                case 7 -> plan.addAll(List.of(texts.get(i), texts.get(i)));
                default -> plan.add(texts.get(i));
            }
        }
        for (var late = 0; late < texts.size() / 20; late++) {
            var from = random.nextInt(plan.size());
            plan.add(Math.min(plan.size() - 1, from + 5 + random.nextInt(100)), plan.remove(from));
        }
        return plan;
    }

    private int sendAll(List<Sms> plan) {
        var answers = new ArrayList<CompletableFuture<Integer>>();
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            plan.forEach(sms -> answers.add(CompletableFuture.supplyAsync(() -> twilio.tell(sms), hands)));
        }
        return (int) answers.stream().filter(answer -> answer.join() != 200).count();
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
                        "postgres"));
    }

    private void awaitRows(long atLeast) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count("select count(*) from inbound") >= atLeast);
    }

    private Outcome outcome(int lost, int unanswered, Duration time) {
        return new Outcome(
                messages,
                lost,
                messages / 10,
                messages / 20,
                unanswered,
                kills,
                count("select count(*) from inbound"),
                count("select count(distinct source_key) from inbound where state <> 'refused'"),
                count("select count(*) from sms_recovered"),
                count("select count(*) from inbound where state = 'received'"),
                time);
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        twilio.close();
    }
}
