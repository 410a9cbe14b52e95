package id.tanggap.journey;

import static id.tanggap.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A real OpenID Connect provider in a process of its own: `src/test/oidc/provider.mjs` on Node.js, with its packages
/// installed by npm into `target/` once. Without Node.js the test fails; it is not skipped.
final class OidcProvider implements AutoCloseable {

    static final String CLIENT = "tanggap";
    static final String SECRET = "rahasia-uji-penyedia";

    private static final Path SOURCE = Path.of("src/test/oidc");
    private static final Path HOME = Path.of("target/oidc");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", "provider.mjs");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;

    private OidcProvider(Process process) {
        this.process = process;
    }

    static String issuer(int port) {
        return "http://localhost:" + port;
    }

    /// @param people claims by subject; written anew by `know`
    /// @param house address of the program that signs people in by this provider
    static OidcProvider start(int port, Path people, URI house) throws IOException {
        install();
        var builder = new ProcessBuilder("node", "provider.mjs")
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("provider.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "PEOPLE",
                        people.toAbsolutePath().toString(),
                        "SIGN_IN_ADDRESS",
                        house.resolve("/sign-in/oidc/answer").toString(),
                        "SIGN_OUT_ADDRESS",
                        house.resolve("/sign-in?bye").toString()));
        var provider = new OidcProvider(started(builder));
        provider.awaitAnswer(issuer(port) + "/.well-known/openid-configuration");
        return provider;
    }

    static void know(Path people, Map<String, Map<String, Object>> claims) {
        try {
            Files.writeString(people, JsonMapper.builder().build().writeValueAsString(claims));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() throws IOException {
        Files.createDirectories(HOME);
        var installed = HOME.resolve("node_modules/.package-lock.json");
        var lock = HOME.resolve("package-lock.json");
        var known = Files.exists(installed)
                && Files.exists(lock)
                && Files.mismatch(lock, SOURCE.resolve("package-lock.json")) < 0;
        for (var file : FILES) {
            Files.copy(SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!known) {
            var log = HOME.resolve("npm.log");
            var npm = started(new ProcessBuilder("npm", "ci")
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile()));
            if (npm.onExit().join().exitValue() != 0) {
                throw new IllegalStateException("npm ci failed:\n" + Files.readString(log));
            }
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "This test needs Node.js 20 or newer and npm, to run a real sign-in provider: install them"
                            + " (apt-get install nodejs npm).",
                    missing);
        }
    }

    private void awaitAnswer(String address) {
        await("the provider answers; its log is target/oidc/provider.log")
                .atMost(PATIENCE)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException(
                                "The provider fell:\n" + Files.readString(HOME.resolve("provider.log")));
                    }
                    return answers(address);
                });
    }

    private static boolean answers(String address) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
