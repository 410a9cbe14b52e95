package id.tanggap;

import id.tanggap.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/// A database full of tickets that stays in its folder and is used again; take the folder away for a new one.
public final class CrowdDatabase {

    private CrowdDatabase() {}

    public static EmbeddedDatabase filled(Path folder, int tickets) throws Exception {
        var password = Files.createDirectories(folder).resolve("postgresql.password");
        if (!Files.exists(password) && !Files.exists(folder.resolve("postgresql"))) {
            Files.writeString(password, "postgres"); // benchmarks know it
        }
        var database = EmbeddedDatabase.own(folder);
        var begun = System.nanoTime();
        // One that was filled before may be older than some of the migrations that came in between.
        Flyway.configure()
                .dataSource(
                        database.address().url(),
                        Objects.requireNonNullElse(database.address().user(), "postgres"),
                        Objects.requireNonNullElse(database.address().password(), "postgres"))
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        if (!isFull(database, tickets)) {
            Crowd.fill(database.address(), tickets);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d tickets, %s, ready after %d s%n",
                tickets,
                size(database),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        return database;
    }

    /// Waits until a program on it has counted all tickets for the reports; until then that takes a core.
    public static void awaitCounted(EmbeddedDatabase database, int tickets) throws SQLException, InterruptedException {
        var begun = System.nanoTime();
        while (!one(database, "select counted_id >= last_id and wanted = done from figure_progress")
                .equals("t")) {
            Thread.sleep(500);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d tickets counted for the reports after %d s%n",
                tickets,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static boolean isFull(EmbeddedDatabase database, int tickets) throws Exception {
        return one(database, "select to_regclass('ticket') is not null").equals("t")
                && one(database, "select count(*) = " + tickets + " from ticket")
                        .equals("t");
    }

    private static String size(EmbeddedDatabase database) throws Exception {
        return one(
                database,
                "select pg_size_pretty(pg_database_size(current_database())) || ', '"
                        + " || (select n_live_tup from pg_stat_user_tables where relname = 'ticket_event') || ' entries'");
    }

    public static String one(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = Crowd.connected(database.address());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
