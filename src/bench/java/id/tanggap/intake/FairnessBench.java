package id.tanggap.intake;

import id.tanggap.PostOffice;
import id.tanggap.Tanggap;
import id.tanggap.TestDatabase;
import id.tanggap.journey.Post;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long a citizen waits for the ticket while a flood is in the same mailbox: from SMTP over the mailbox to the
/// ticket. The whole program in this process, its PostgreSQL and mail server on this machine.
///
/// Arguments: mails of the flood.
public final class FairnessBench {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SENDING_AT_ONCE = 4;

    private final JdbcClient jdbc;
    private final Post post;
    private final int flood;
    private long settledBefore;

    private FairnessBench(ConfigurableApplicationContext program, Post post, int flood) {
        this.jdbc = program.getBean(JdbcClient.class);
        this.post = post;
        this.flood = flood;
    }

    public static void main(String[] arguments) throws Exception {
        var flood = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500;
        var folder = Files.createTempDirectory("tanggap-fairness");
        var database = TestDatabase.fresh();
        try (var office = new PostOffice()) {
            office.describeChannel(folder.resolve("channels"), "email-pengaduan", PostOffice.MINISTRY);
            var program = new SpringApplicationBuilder(Tanggap.class)
                    .run(
                            "--server.port=0",
                            "--tanggap.channels=" + folder.resolve("channels"),
                            "--tanggap.search.folder=" + folder.resolve("index"),
                            "--tanggap.database.url=" + database.url(),
                            "--tanggap.database.user=postgres",
                            "--tanggap.database.password=postgres");
            new FairnessBench(program, new Post(office.smtpPort(), office.imapPort()), flood).run();
        }
        System.exit(0);
    }

    private void run() throws Exception {
        measure("warm-up, no flood", n -> "", 0, "pemanasan@warga.test");
        measure("no flood", n -> "", 0, "tenang@warga.test");
        measure("one sender", n -> "banyak@warga.test", flood, "budi@warga.test");
        measure("one sender, a tag on each", n -> "banyak+" + n + "@warga.test", flood, "ani@warga.test");
        jdbc.sql("update contact_point set created_at = created_at - interval '2 days' where value = 'budi@warga.test'")
                .update();
        measure("a forged sender on each", n -> "x" + n + "@palsu" + n + ".test", flood, "budi@warga.test");
    }

    private void measure(String name, IntFunction<String> from, int mails, String citizen) throws Exception {
        try (var senders = Executors.newFixedThreadPool(SENDING_AT_ONCE)) {
            for (var n = 0; n < mails; n++) {
                var number = n;
                senders.execute(() -> post.send(
                        from.apply(number), "Pengaduan " + number, "PKH belum cair, " + name + number, Map.of()));
            }
        }
        var sent = Instant.now();
        var subject = "PKH warga " + sent.toEpochMilli();
        post.send(citizen, subject, "PKH saya di Demak belum cair sejak " + name, Map.of());
        awaitCount("ticket where subject = '" + subject + "'", 1);
        var waited = Duration.between(sent, Instant.now());
        var left = mails + 1 - (count("inbound where state <> 'received'") - settledBefore);
        System.out.printf(
                Locale.ROOT,
                "%-26s %4d mails: the other citizen is in the ledger after %5d ms, has a ticket after %5d ms;"
                        + " %4d of the flood not yet processed%n",
                name,
                mails,
                Duration.between(sent, received(citizen)).toMillis(),
                waited.toMillis(),
                Math.max(0, left));
        settledBefore += mails + 1;
        awaitCount("inbound where state <> 'received'", settledBefore);
        System.out.printf(
                Locale.ROOT,
                "%-26s      all processed after %5d ms%n",
                "",
                Duration.between(sent, Instant.now()).toMillis());
    }

    private Instant received(String citizen) {
        return jdbc.sql("select max(received_at) from inbound where sender_key = :citizen")
                .param("citizen", citizen)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void awaitCount(String rows, long number) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (count(rows) < number) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(count(rows) + " of " + number + ": " + rows);
            }
            Thread.sleep(20);
        }
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
