package id.tanggap.desk;

import id.tanggap.platform.database.DatabaseAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The whole program in a process of its own, with the settings it is shipped with, and an access log.
public record Program(Process process, int port, Path log) implements AutoCloseable {

    private static final Pattern GET = Pattern.compile("\\{GET \\[(/[^\\]]*)\\]");

    public static Program start(DatabaseAddress database, Path folder) throws IOException, InterruptedException {
        var port = freePort();
        var logs = folder.resolve("access").toAbsolutePath();
        var log = logs.resolve("requests.log");
        Files.deleteIfExists(log);
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "id.tanggap.Tanggap",
                "--logging.level._org.springframework.web.servlet.HandlerMapping.Mappings=debug",
                "--server.tomcat.accesslog.enabled=true",
                "--server.tomcat.accesslog.buffered=false",
                "--server.tomcat.accesslog.rotate=false",
                "--server.tomcat.accesslog.prefix=requests",
                "--server.tomcat.accesslog.directory=" + logs,
                "--server.tomcat.accesslog.pattern=" + AccessLog.PATTERN);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        // supervisors of a bench have no telephone at hand
        builder.environment().put("TANGGAP_SECONDFACTOR_REQUIRED", "false");
        builder.environment().put("TANGGAP_DATABASE_URL", database.url());
        builder.environment().put("TANGGAP_DATABASE_USER", Objects.requireNonNullElse(database.user(), "postgres"));
        builder.environment()
                .put("TANGGAP_DATABASE_PASSWORD", Objects.requireNonNullElse(database.password(), "postgres"));
        builder.environment()
                .put("TANGGAP_SEARCH_FOLDER", folder.resolve("index").toString());
        builder.environment()
                .put(
                        "TANGGAP_CHANNELS",
                        Files.createDirectories(folder.resolve("channels")).toString());
        var program = new Program(builder.start(), port, log);
        program.awaitHealth();
        program.awaitIndex(folder.resolve("program.log"));
        return program;
    }

    /// The addresses that it answers GET at, as it said at its start.
    List<String> getMappings() throws IOException {
        var output = Files.readString(log.resolveSibling("../program.log").normalize());
        return GET.matcher(output)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring("{GET [".length(), line.length() - 1))
                .flatMap(patterns -> Stream.of(patterns.split(", ", -1)))
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitHealth() throws InterruptedException {
        while (process.isAlive() && !isHealthy()) {
            Thread.sleep(500);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The program fell at the start; see program.log beside " + log.getParent());
        }
    }

    /// A new index is built by the side, and would take time from the pages.
    private void awaitIndex(Path output) throws IOException, InterruptedException {
        var begun = Files.readString(output).contains("index=building");
        while (begun && process.isAlive() && !Files.readString(output).contains("index=built")) {
            Thread.sleep(1000);
        }
    }

    private boolean isHealthy() throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address("/actuator/health")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroy);
        process.onExit().join();
    }
}
