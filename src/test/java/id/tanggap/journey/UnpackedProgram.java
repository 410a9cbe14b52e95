package id.tanggap.journey;

import id.tanggap.Tanggap;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.springframework.util.FileSystemUtils;

/// The packaged program, unpacked and with a cache of its loaded classes, as docs/operators.md says for a quick start.
/// Made once for all journeys of a JVM: each start after it takes a third less of a processor.
final class UnpackedProgram {

    private static final class Once {
        static final UnpackedProgram ONE = make();
    }

    private final Path folder;

    private UnpackedProgram(Path folder) {
        this.folder = folder;
    }

    static UnpackedProgram one() {
        return Once.ONE;
    }

    private static UnpackedProgram make() {
        try {
            var folder = Path.of("target", "journey-program").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            unpack(House.jar(false), folder);
            unpackWhatOnlyTheDemoHas(folder);
            var program = new UnpackedProgram(folder);
            program.train();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        var unpacking = new ProcessBuilder(
                        House.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .inheritIO()
                .start();
        unpacking.onExit().orTimeout(5, TimeUnit.MINUTES).join();
        if (unpacking.exitValue() != 0) {
            throw new IllegalStateException(jar + " is not unpacked");
        }
    }

    private static void unpackWhatOnlyTheDemoHas(Path folder) throws IOException {
        var more = Files.createDirectories(folder.resolve("demo"));
        try (var demo = new JarFile(House.jar(true).toFile())) {
            for (var entry : demo.stream().toList()) {
                if (isOnlyInDemo(entry.getName(), folder)) {
                    Files.copy(demo.getInputStream(entry), more.resolve(withoutFolder(entry.getName())));
                }
            }
        }
    }

    /// The tools that unpack a jar stay behind.
    private static boolean isOnlyInDemo(String entry, Path folder) {
        var name = withoutFolder(entry);
        return entry.startsWith("BOOT-INF/lib/")
                && entry.endsWith(".jar")
                && !name.startsWith("spring-boot-jarmode")
                && !Files.exists(folder.resolve("lib").resolve(name));
    }

    private static String withoutFolder(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /// The cache is written when a program that watched itself ends.
    private void train() throws IOException {
        var place = Files.createTempDirectory(folder, "training");
        var house = House.start(arguments("-XX:AOTCacheOutput=", false), place, House.freePort(), Map.of());
        try (house;
                var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(house.url("/sign-in"))).build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The demo's has more at its end: a cache holds for every path that begins as the one that it was made with.
    private String classPath(boolean demo) throws IOException {
        var path = new ArrayList<>(List.of(folder.resolve("tanggap.jar").toString()));
        if (demo) {
            try (var more = Files.list(folder.resolve("demo"))) {
                more.map(Path::toString).sorted().forEach(path::add);
            }
        }
        return String.join(File.pathSeparator, path);
    }

    /// What java is given to start it.
    List<String> arguments(boolean demo) {
        try {
            return arguments("-XX:AOTCache=", demo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> arguments(String cacheOption, boolean demo) throws IOException {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                cacheOption + folder.resolve("tanggap.aot"),
                "-cp",
                classPath(demo),
                Tanggap.class.getName());
    }
}
