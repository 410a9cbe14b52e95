package id.tanggap.allocation;

import id.tanggap.allocation.solver.SolverMain;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The command line of the child process.
interface SolverCommand {

    /// @return empty if it cannot be started on this system
    List<String> line(SolverLimits limits);

    /// The same Java and the same classes as this program: from the class path, or out of the packaged jar, whose
    /// launcher starts another main class.
    static List<String> own(SolverLimits limits) {
        var libraries = NativeLibraries.folder();
        if (libraries.isEmpty()) {
            return List.of();
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var start = List.of(
                java,
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.library.path=" + libraries.get(),
                "-cp",
                classes);
        var main = SolverMain.class.getName();
        var packaged = isPackaged()
                ? List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(main);
        return Stream.concat(start.stream(), packaged.stream()).toList();
    }

    private static boolean isPackaged() {
        var home = SolverMain.class.getProtectionDomain().getCodeSource().getLocation();
        return home != null && home.toString().contains("BOOT-INF");
    }
}
