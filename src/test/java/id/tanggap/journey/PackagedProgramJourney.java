package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jar that an operator gets: without the demo, and closed as production must be.
class PackagedProgramJourney {

    @TempDir
    private Path folder;

    @Test
    void what_only_the_demo_needs_is_not_in_the_program_for_production() throws IOException {
        assertThat(libraries(House.jar(false)))
                .isNotEmpty()
                .noneMatch(name -> name.contains("greenmail") || name.contains("junit"));
        assertThat(libraries(House.jar(true))).anyMatch(name -> name.contains("greenmail"));
    }

    private static List<String> libraries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .toList();
        }
    }

    @Test
    void the_program_for_production_says_that_it_has_no_demo() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        House.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        House.jar(false).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("TANGGAP_DEMO", "true");
        builder.environment().put("SERVER_PORT", Integer.toString(House.freePort()));
        var process = builder.start();

        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(said).contains("TANGGAP_DEMO is on, but this jar has no demo in it");
    }
}
