package id.tanggap.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/// A real PostgreSQL that a test stops and starts, on one port and one folder.
final class StoppablePostgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    StoppablePostgres(Path data) {
        this.data = data;
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("max_connections", "60")
                    .setPort(port)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    /// As an upgrade or a power cut does it: all connections are cut (SIGINT, "fast shutdown").
    void stop() {
        var process = postmaster();
        signal("INT", process);
        try {
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } catch (java.util.concurrent.CompletionException tooSlow) {
            throw new IllegalStateException("PostgreSQL did not stop", tooSlow);
        }
        letGoOfFolder();
    }

    /// The library locks the folder for as long as it thinks that the server runs.
    private void letGoOfFolder() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        server = start(server.getPort());
    }

    private ProcessHandle postmaster() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop();
        }
    }
}
