package id.tanggap.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The solver's native libraries as files, so that the child process need not unpack 65 MB each time: in a folder of
/// this program's own, which only its user may read and write, made when it is needed first and deleted at the end.
/// This program itself never loads them.
final class NativeLibraries {

    private static @Nullable Path folder;

    private NativeLibraries() {}

    /// @return empty if there are none for this system, or the disk is full
    static synchronized Optional<Path> folder() {
        var known = folder;
        if (known != null && Files.isDirectory(known)) {
            return Optional.of(known);
        }
        try {
            var made = unpack();
            folder = made.orElse(null);
            return made;
        } catch (IOException full) {
            return Optional.empty();
        }
    }

    private static Optional<Path> unpack() throws IOException {
        var prefix = "ortools-" + system() + "/";
        var url = NativeLibraries.class.getClassLoader().getResource(prefix + System.mapLibraryName("jniortools"));
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        var made = Files.createTempDirectory("tanggap-solver");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made)));
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().toList()) {
                var name = entry.getName();
                if (name.startsWith(prefix) && !entry.isDirectory() && name.indexOf('/', prefix.length()) < 0) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        Files.copy(in, made.resolve(name.substring(prefix.length())));
                    }
                }
            }
        }
        return Optional.of(made);
    }

    private static String system() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
        return (os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "win32" : "linux") + "-" + arch;
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            folder.toFile().deleteOnExit();
        }
    }
}
