package id.tanggap.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL of our own that keeps its data in a folder; for trying out and for small installations.
///
/// Listens on the loopback address only, and asks for the password in the file beside its data. Data of a version
/// that trusted everybody on the machine are taken over: they get a password, and from then on it is asked for. A
/// server left by a killed process is used again and stopped on close; a server that another living process started
/// is shared and left running.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String METHOD = "scram-sha-256";
    private static final String USER = "postgres";
    private static final long STOP_SECONDS = 20;

    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable ProcessHandle adopted;

    private EmbeddedDatabase(
            int port, String password, @Nullable EmbeddedPostgres started, @Nullable ProcessHandle adopted) {
        this.port = port;
        this.password = password;
        this.started = started;
        this.adopted = adopted;
    }

    /// Starts the server of this folder, or takes over the running one; stops it on close.
    ///
    /// @param folder contains `postgresql/`; created if missing
    public static EmbeddedDatabase own(Path folder) {
        return open(folder, true);
    }

    /// Uses the server of this folder and leaves it in the state it was in: running, or stopped.
    public static EmbeddedDatabase borrow(Path folder) {
        return open(folder, false);
    }

    private static EmbeddedDatabase open(Path folder, boolean stopOnClose) {
        var data = folder.toAbsolutePath().normalize().resolve("postgresql");
        try {
            var running = Postmaster.on(data);
            return running.isPresent() ? used(running.get(), data, stopOnClose) : started(data);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "TANGGAP_DATABASE_FOLDER (tanggap.database.folder): the embedded PostgreSQL could not start on "
                            + data + ": " + e.getMessage()
                            + ". Check that the folder is writable and that no other program uses it,"
                            + " or set TANGGAP_DATABASE_URL to a PostgreSQL of your own.",
                    e);
        }
    }

    /// A server that trusts everybody may belong to a running program of an older version, which knows no password: a
    /// command beside it leaves it as it is.
    private static EmbeddedDatabase used(Postmaster running, Path data, boolean stopOnClose)
            throws IOException, SQLException {
        var open = ClientAuthentication.of(data).trustsAnybody();
        var password = open && !stopOnClose ? "" : password(data, open);
        LOG.info("database=embedded found=running port={}", running.port());
        if (open && stopOnClose) {
            askForPasswords(data, running.port(), password);
        }
        return new EmbeddedDatabase(running.port(), password, null, stopOnClose ? running.process() : null);
    }

    private static EmbeddedDatabase started(Path data) throws IOException, SQLException {
        Files.createDirectories(data);
        var isNew = !Files.exists(data.resolve("PG_VERSION"));
        var open = !isNew && ClientAuthentication.of(data).trustsAnybody();
        var password = password(data, isNew || open);
        var server = start(data, password, isNew);
        LOG.info("database=embedded started=true port={}", server.getPort());
        if (open) {
            askForPasswords(data, server.getPort(), password);
        }
        return new EmbeddedDatabase(server.getPort(), password, server, null);
    }

    private static String password(Path data, boolean mayBeMade) throws IOException {
        var password = EmbeddedPassword.beside(data);
        if (mayBeMade) {
            return password.knownOrNew();
        }
        return password.known().orElseThrow(() -> new LostPasswordException(data, password.file()));
    }

    /// The password comes first: if the program is killed in between, the next start does both once more.
    private static void askForPasswords(Path data, int port, String password) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url(port), USER, password);
                var statement = connection.createStatement()) {
            connection.unwrap(PGConnection.class).alterUserPassword(USER, password.toCharArray(), METHOD);
            ClientAuthentication.of(data).askForPasswords();
            statement.execute("select pg_reload_conf()");
        }
        LOG.info(
                "database=embedded password=asked file={}",
                EmbeddedPassword.beside(data).file());
    }

    private static EmbeddedPostgres start(Path data, String password, boolean isNew) throws IOException {
        var builder = EmbeddedPostgres.builder();
        if (isNew) {
            // the library hands these on to initdb as options, whatever they are about: a new server never trusts
            // anybody
            builder.setLocaleConfig("auth-local", METHOD)
                    .setLocaleConfig("auth-host", METHOD)
                    .setLocaleConfig(
                            "pwfile", EmbeddedPassword.beside(data).file().toString());
        }
        return builder.setConnectConfig("password", password)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // after a power failure it first recovers from its log, which may take a while
                .setPGStartupWait(Duration.ofMinutes(3))
                // the library is made for tests and turns both off; here a commit must survive a power failure
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                // random access costs hardly more than sequential access on solid-state disks
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("listen_addresses", "localhost")
                .start();
    }

    public DatabaseAddress address() {
        return new DatabaseAddress(url(port), USER, password);
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    @Override
    public void close() {
        try {
            if (started != null) {
                started.close();
            }
            if (adopted != null) {
                adopted.destroy();
                adopted.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            LOG.warn("database=embedded stopped=false reason=\"{}\"", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The server asks for a password that nobody knows.
    static final class LostPasswordException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        LostPasswordException(Path data, Path file) {
            super("TANGGAP_DATABASE_FOLDER (tanggap.database.folder): the embedded PostgreSQL on " + data
                    + " asks for a password, and its file " + file + " is missing. Put it back from your backup; or"
                    + " write `trust` instead of `" + METHOD + "` in " + data.resolve("pg_hba.conf")
                    + " and start again: the program then makes a new password and asks for it.");
        }
    }
}
