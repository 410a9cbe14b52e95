package id.tanggap;

import id.tanggap.platform.database.DatabaseAddress;
import id.tanggap.platform.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL for each of the lanes in which test classes run, migrated once; each test class gets a copy
/// of its own in tens of milliseconds.
///
/// Not one server for all, because the change feed waits for all transactions of a server (`pg_snapshot_xmin`), those
/// of other databases too: a class that holds one open would delay the feed of the class beside it.
public final class TestDatabase {

    private static final String TEMPLATE = "template_tanggap";
    private static final Pattern WORKER = Pattern.compile("worker-([0-9]+)$");
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Map<String, EmbeddedDatabase> SERVERS = new ConcurrentHashMap<>();
    private static final Map<String, EmbeddedDatabase> HOMES = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /// A migrated, empty database of one's own.
    public static DatabaseAddress fresh() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        var server = server();
        HOMES.put(name, server);
        execute(server, "create database " + name + " template " + TEMPLATE);
        return new DatabaseAddress(url(server, name), "postgres", "postgres");
    }

    public static DataSource freshDataSource() {
        return dataSource(fresh());
    }

    /// Points a Spring context at a database of its own.
    public static void register(DynamicPropertyRegistry properties) {
        var address = fresh();
        properties.add("tanggap.database.url", address::url);
        properties.add("tanggap.database.user", () -> "postgres");
        properties.add("tanggap.database.password", () -> "postgres");
        // many contexts share one server: those that nobody asks keep hardly any connection
        properties.add("spring.datasource.hikari.minimum-idle", () -> "1");
        properties.add("spring.datasource.hikari.idle-timeout", () -> "10000");
    }

    /// Ends all connections to a copy, and refuses new ones, as a restart of the server does.
    public static void goAway(String name) {
        execute(home(name), "alter database " + name + " with allow_connections false");
        execute(home(name), "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    public static void comeBack(String name) {
        execute(home(name), "alter database " + name + " with allow_connections true");
    }

    public static DataSource dataSource(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), "postgres", "postgres");
    }

    /// That of the lane that the caller runs in: the worker threads of JUnit are named after their numbers.
    private static EmbeddedDatabase server() {
        var worker = WORKER.matcher(Thread.currentThread().getName());
        return SERVERS.computeIfAbsent(worker.find() ? worker.group(1) : "1", lane -> start());
    }

    private static EmbeddedDatabase start() {
        try {
            var folder = Files.createTempDirectory("tanggap-test-postgres");
            var server = EmbeddedDatabase.own(folder);
            // Runs when all contexts are closed. Hooks of the JVM all run at once: when the server went first, each
            // context waited for it until its patience ended, half a minute and more.
            SpringApplication.getShutdownHandlers().add(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            });
            knowThePassword(server);
            var template = new DatabaseAddress(url(server, TEMPLATE), "postgres", "postgres");
            // no test pulls the plug of this machine: a commit need not wait for the disk
            execute(server, "alter role postgres set synchronous_commit = off");
            execute(server, "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(dataSource(template))
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same one for all, and quick to check: tests open many connections.
    private static void knowThePassword(EmbeddedDatabase server) {
        JdbcClient.create(new SingleConnectionDataSource(
                        server.address().url(),
                        "postgres",
                        Objects.requireNonNull(server.address().password()),
                        true))
                .sql("set scram_iterations = 1; alter role postgres password 'postgres'")
                .update();
    }

    private static String url(EmbeddedDatabase server, String name) {
        return server.address().url().replaceFirst("/postgres$", "/" + name);
    }

    private static EmbeddedDatabase home(String name) {
        return Objects.requireNonNull(HOMES.get(name), name);
    }

    private static void execute(EmbeddedDatabase server, String sql) {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", "postgres");
        try (var connection = DriverManager.getConnection(server.address().url(), login);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
