package id.tanggap.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL of our own that keeps its data in a folder; for trying out and for small installations.
///
/// Listens on the loopback address only. A server left by a killed process is used again and stopped on close; a
/// server that another living process started is shared and left running.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final long STOP_SECONDS = 20;

    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable ProcessHandle adopted;

    private EmbeddedDatabase(int port, @Nullable EmbeddedPostgres started, @Nullable ProcessHandle adopted) {
        this.port = port;
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
        var running = Postmaster.on(data);
        if (running.isPresent()) {
            LOG.info("database=embedded found=running port={}", running.get().port());
            return new EmbeddedDatabase(
                    running.get().port(), null, stopOnClose ? running.get().process() : null);
        }
        try {
            Files.createDirectories(data);
            var server = start(data);
            LOG.info("database=embedded started=true port={}", server.getPort());
            return new EmbeddedDatabase(server.getPort(), server, null);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "TANGGAP_DATABASE_FOLDER (tanggap.database.folder): the embedded PostgreSQL could not start on "
                            + data + ": " + e.getMessage()
                            + ". Check that the folder is writable and that no other program uses it,"
                            + " or set TANGGAP_DATABASE_URL to a PostgreSQL of your own.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
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
        return new DatabaseAddress("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
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
}
