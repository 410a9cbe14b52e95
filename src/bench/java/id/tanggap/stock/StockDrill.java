package id.tanggap.stock;

import static id.tanggap.BenchArguments.number;

import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.database.EmbeddedDatabase;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/// The drill of the stock ledger: random movements and reservations by 16 writers that are killed every minute, on
/// the embedded PostgreSQL as it is shipped. Fails if anything is negative, created or lost, or if what was seen at
/// any time is not what the ledger says of it now.
///
/// Arguments, or words of the environment variable `STOCK_DRILL`: commands (1,000,000), stores (20), seconds between
/// two kills (60), seed.
public final class StockDrill {

    private StockDrill() {}

    public static void main(String[] given) throws Exception {
        var environment = Objects.requireNonNullElse(System.getenv("STOCK_DRILL"), "");
        var arguments = given.length > 0 || environment.isBlank()
                ? given
                : environment.strip().split(" +", -1);
        var size = new DrillRun.Size(
                number(arguments, 0, 1_000_000),
                16,
                2,
                number(arguments, 1, 20),
                new DrillRun.Kills(Duration.ofSeconds(number(arguments, 2, 60)), Integer.MAX_VALUE),
                number(arguments, 3, System.nanoTime()));
        var folder = Files.createTempDirectory("tanggap-drill");
        try (var server = EmbeddedDatabase.own(folder)) {
            var run = new DrillRun(migrated(server), folder, size);
            System.out.println("writers' log: " + run.log());
            System.out.println(run.run());
        }
        System.exit(0);
    }

    private static DatabaseAddress migrated(EmbeddedDatabase server) throws Exception {
        var url = server.address().url();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database drill");
        }
        var database = new DatabaseAddress(url.replaceFirst("/postgres$", "/drill"), "postgres", "postgres");
        Flyway.configure()
                .dataSource(database.url(), "postgres", "postgres")
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }
}
