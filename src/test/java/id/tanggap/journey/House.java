package id.tanggap.journey;

import static id.tanggap.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged program, running in a process of its own as an operator runs it.
final class House implements AutoCloseable {

    /// Six seconds where nothing else runs; a machine that builds for five people at once was seen to need 100.
    private static final Duration STARTING = Duration.ofMinutes(5);

    /// A moment; one that writes down what it loaded (`UnpackedProgram`) takes its time.
    private static final Duration ENDING = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;

    private House(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// Starts the program in a folder, the demo's if the environment asks for the demo, and waits until it says that it
    /// is healthy.
    static House start(Path folder, int port, Map<String, String> environment) {
        var arguments = UnpackedProgram.one().arguments(environment.containsKey("TANGGAP_DEMO"));
        return start(arguments, folder, port, environment);
    }

    /// The jar itself, as most operators start it.
    static House startJar(Path folder, int port, Map<String, String> environment) {
        var jar = jar(environment.containsKey("TANGGAP_DEMO")).toString();
        return start(List.of("-jar", jar), folder, port, environment);
    }

    /// @param arguments of java, from where the program is
    static House start(List<String> arguments, Path folder, int port, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            var log = Path.of("target", "journey-" + port + ".log").toAbsolutePath();
            var command = new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn192m"));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            // our citizens share a few domains
            builder.environment().put("TANGGAP_REPLY_LIMITS_PROVIDERS", "warga.test,antre.test,giliran.test");
            // few people come: the others of 24 connections would be opened for nobody
            builder.environment().put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            var house = new House(builder.start(), port, log);
            house.awaitHealth();
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The program for production, or the one with the demo in it.
    static Path jar(boolean demo) {
        var path = demo
                ? System.getProperty("tanggap.demo.jar", "target/tanggap-demo.jar")
                : System.getProperty("tanggap.jar", "target/tanggap.jar");
        return Path.of(path).toAbsolutePath();
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitHealth() {
        await("the house stands; its log is " + log)
                .atMost(STARTING)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The house fell at the start:\n" + Files.readString(log));
                    }
                    return isHealthy();
                });
    }

    private boolean isHealthy() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    Path log() {
        return log;
    }

    /// SIGKILL: no goodbye.
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(ENDING.toSeconds(), TimeUnit.SECONDS).join();
    }
}
