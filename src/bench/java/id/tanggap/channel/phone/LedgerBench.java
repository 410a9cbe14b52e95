package id.tanggap.channel.phone;

import id.tanggap.TestDatabase;
import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The same log into PostgreSQL, as the program does it: in a process of its own with a small heap, once to its end,
/// and once killed in the middle and started again. Then all calls of both are compared.
public final class LedgerBench {

    private static final String HEAP = "-Xmx256m";
    private static final int LOOK_MILLIS = 50;

    private final Path folder;
    private final Path work;
    private final long size;

    private LedgerBench(Path folder, Path work, long size) {
        this.folder = folder;
        this.work = work;
        this.size = size;
    }

    public static void run(Path log) throws IOException {
        var folder = Files.createTempDirectory("ledger-bench");
        var work = Files.createTempDirectory("ledger-bench-work");
        try {
            var linked = Files.createLink(folder.resolve("Master.csv"), log);
            new LedgerBench(folder, work, Files.size(linked)).compare();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private void compare() throws IOException, InterruptedException {
        var whole = TestDatabase.fresh();
        System.out.println("once, to the end:");
        reader(whole).waitFor();
        var killed = TestDatabase.fresh();
        System.out.println("killed in the middle, and started again:");
        killAtHalf(killed);
        reader(killed).waitFor();
        var expected = digest(whole);
        var found = digest(killed);
        System.out.printf("calls once    %s%ncalls killed  %s%n", expected, found);
        System.out.println(expected.equals(found) ? "the same calls" : "NOT THE SAME CALLS");
    }

    private Process reader(DatabaseAddress database) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LedgerReading.class.getName(),
                        database.url(),
                        folder.toString(),
                        work.toString()))
                .inheritIO()
                .start();
    }

    private void killAtHalf(DatabaseAddress database) throws IOException, InterruptedException {
        var jdbc = JdbcClient.create(TestDatabase.dataSource(database));
        var reader = reader(database);
        while (readTo(jdbc) < size / 2 && reader.isAlive()) {
            reader.waitFor(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        reader.destroyForcibly().waitFor();
        System.out.printf("killed after %,d of %,d bytes%n", readTo(jdbc), size);
    }

    private static long readTo(JdbcClient jdbc) {
        return jdbc.sql("select coalesce(max(read_to), 0) from call_log_position")
                .query(Long.class)
                .single();
    }

    /// Of all that was told, without our own ids and times.
    private static String digest(DatabaseAddress database) {
        return JdbcClient.create(TestDatabase.dataSource(database))
                .sql("""
                        select count(*) || ' calls, ' || (select count(*) from call_trace) || ' lines, ' || md5(string_agg(
                                   md5(concat_ws(' ', ref, direction, outcome, started_at, answered_at, ended_at,
                                                 wait_seconds, talk_seconds, caller_kind, caller, callee_kind, callee,
                                                 agent, queue, traces, legs::text, recordings::text, became)),
                                   '' order by ref))
                        from call
                        """)
                .query(String.class)
                .single();
    }
}
