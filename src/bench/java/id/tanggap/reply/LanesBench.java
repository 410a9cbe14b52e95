package id.tanggap.reply;

import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.journey.Post;
import id.tanggap.platform.signature.TimedSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a citizen waits for the acknowledgement by mail and by text while all providers are healthy, and while a
/// mail relay is silent, Twilio is silent and a message centre is dead, each of which has messages waiting all the
/// time. The whole program in this process, its PostgreSQL on this machine.
///
/// The program is warmed up first. Then the two states alternate, so that neither gains from a program or a machine
/// that becomes faster or slower; before each healthy turn the broken channels are mended and their backlog is
/// removed.
///
/// Arguments: complaints on each channel in each turn, milliseconds between two of them, pairs of turns.
public final class LanesBench {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String HEALTHY = "sehat";
    private static final String BROKEN = "bisu";
    private static final int WARM_UP = 60;
    private static final int BACKLOG = 50;

    private final JdbcClient jdbc;
    private final Providers providers;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final int complaints;
    private final Duration pause;
    private final int pairs;
    private final Map<String, Instant> sent = new HashMap<>();
    private final Map<String, Set<String>> citizens = new HashMap<>();

    private LanesBench(ConfigurableApplicationContext program, Providers providers, int[] figures) {
        this.jdbc = program.getBean(JdbcClient.class);
        this.providers = providers;
        this.url = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + "/hook/sms/"
                + Providers.GATEWAY;
        this.complaints = figures[0];
        this.pause = Duration.ofMillis(figures[1]);
        this.pairs = figures[2];
    }

    public static void main(String[] arguments) throws Exception {
        var figures = new int[] {50, 300, 2};
        for (var n = 0; n < arguments.length; n++) {
            figures[n] = Integer.parseInt(arguments[n]);
        }
        var folder = Files.createTempDirectory("tanggap-lanes");
        var database = TestDatabase.fresh();
        try (var providers = new Providers()) {
            var channels = Files.createDirectories(folder.resolve("channels"));
            providers.describe(channels);
            var program = new SpringApplicationBuilder(Tanggap.class)
                    .run(
                            "--server.port=0",
                            "--tanggap.channels=" + channels,
                            "--tanggap.reply.limits.providers=warga.test",
                            "--tanggap.reply.limits.same-text-anywhere=100000",
                            "--tanggap.reply.text-limits.block=100000",
                            "--tanggap.reply.text-limits.same-text=100000",
                            "--tanggap.reply.text-limits.same-text-anywhere=100000",
                            "--tanggap.reply.text-limits.minute=100000",
                            "--tanggap.reply.text-limits.hour=1000000",
                            "--tanggap.search.folder=" + folder.resolve("index"),
                            "--tanggap.database.url=" + database.url(),
                            "--tanggap.database.user=postgres",
                            "--tanggap.database.password=postgres");
            new LanesBench(program, providers, figures).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        complain("pemanasan", WARM_UP, 0);
        System.out.printf(
                Locale.ROOT,
                "%n%d pairs of turns, %d complaints by mail and %d by text in each turn, one each %d ms%n",
                pairs,
                complaints,
                complaints,
                pause.toMillis());
        for (var turn = 1; turn <= pairs; turn++) {
            complain(HEALTHY, complaints, turn);
            providers.breakThree();
            crowd(BROKEN + turn, BACKLOG);
            complain(BROKEN, complaints, turn);
            System.out.println("  in the lanes of the others: " + states());
            mend();
        }
        for (var state : List.of(HEALTHY, BROKEN)) {
            for (var channel : List.of(Providers.MAIL, Providers.GATEWAY)) {
                print(state, channel);
            }
        }
    }

    /// Until nothing waits for the three: what they still send would slow the healthy turn down.
    private void mend() throws Exception {
        providers.mendThree();
        var end = Instant.now().plus(PATIENCE);
        while (backlog() > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Still " + states());
            }
            Thread.sleep(200);
        }
    }

    private int backlog() {
        jdbc.sql("delete from outbound where channel_name in (:channels) and state = 'queued'")
                .param("channels", Providers.BREAKING)
                .update();
        return jdbc.sql("select count(*) from outbound where channel_name in (:channels) and state = 'sending'")
                .param("channels", Providers.BREAKING)
                .query(Integer.class)
                .single();
    }

    /// Mail and texts alternate; on the three other channels as many leave.
    private void complain(String state, int count, int turn) throws Exception {
        var now = new HashSet<String>();
        for (var n = 0; n < count; n++) {
            var name = state + turn + "-" + n;
            var mail = name + "@warga.test";
            var number = "+62812%03d%05d".formatted(Math.abs(state.hashCode() % 1000), turn * 1000 + n);
            crowd(name, 1);
            sent.put(mail, Instant.now());
            new Post(providers.smtpPort(), 0)
                    .send(mail, "Pengaduan " + n, "PKH saya di Demak belum cair, laporan " + name, Map.of());
            sent.put(number, Instant.now());
            text(number, name);
            now.add(mail);
            now.add(number);
            citizens.computeIfAbsent(state + Providers.MAIL, key -> new HashSet<>())
                    .add(mail);
            citizens.computeIfAbsent(state + Providers.GATEWAY, key -> new HashSet<>())
                    .add(number);
            Thread.sleep(pause);
        }
        awaitAnswered(now.size(), now);
    }

    private void text(String number, String id) throws IOException, InterruptedException {
        var body = "{\"id\":\"%s\",\"from\":\"%s\",\"text\":\"PKH saya di Demak belum cair\"}"
                .formatted(id, number)
                .getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header(TimedSignature.TIMESTAMP, timestamp)
                .header(TimedSignature.SIGNATURE, TimedSignature.sign(Providers.SECRET, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("The webhook answers " + answer.statusCode() + " " + answer.body());
        }
    }

    /// Messages for each of the channels that break.
    private void crowd(String name, int each) {
        for (var channel : Providers.BREAKING) {
            jdbc.sql("""
                            insert into outbound
                                (channel, channel_name, recipient, automatic, subject, body, message_id, state,
                                 next_attempt_at, queued_at)
                            select split_part(:channel, '-', 1), :channel,
                                   case when :channel like 'email%' then 'x' || n || '@warga.test' else '+628139' || n end,
                                   true, 'Halo', 'Halo', :name || '-' || n || '@' || :channel, 'queued', now(), now()
                            from generate_series(1, :each) n
                            """)
                    .param("channel", channel)
                    .param("name", name)
                    .param("each", each)
                    .update();
        }
    }

    private void awaitAnswered(int count, Set<String> citizens) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (answered(citizens).size() < count) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(answered(citizens).size() + " of " + count + " are answered");
            }
            Thread.sleep(200);
        }
    }

    private record Answer(String citizen, Instant queued, Instant sentAt) {}

    private List<Answer> answered(Set<String> citizens) {
        return jdbc.sql(
                        "select recipient, queued_at, sent_at from outbound where recipient in (:all) and state = 'sent'")
                .param("all", citizens)
                .query((row, n) -> new Answer(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    private void print(String state, String channel) {
        var answers = answered(citizens.getOrDefault(state + channel, Set.of()));
        var whole = answers.stream()
                .map(answer -> Duration.between(sent.get(answer.citizen()), answer.sentAt())
                        .toMillis())
                .sorted()
                .toList();
        var outbox = answers.stream()
                .map(answer ->
                        Duration.between(answer.queued(), answer.sentAt()).toMillis())
                .sorted()
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%-10s %-12s from the complaint p50 %5d ms  p95 %5d ms  worst %5d ms | in the outbox p50 %4d ms  p95 %4d ms%n",
                state,
                channel,
                at(whole, 0.5),
                at(whole, 0.95),
                whole.getLast(),
                at(outbox, 0.5),
                at(outbox, 0.95));
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    private Map<String, String> states() {
        var found = new HashMap<String, String>();
        jdbc.sql("""
                        select channel_name, string_agg(state || ' ' || n, ', ' order by state) from (
                            select channel_name, state, count(*) as n from outbound
                            where channel_name in (:channels) group by channel_name, state) counted
                        group by channel_name
                        """)
                .param("channels", Providers.BREAKING)
                .query((row, n) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }
}
