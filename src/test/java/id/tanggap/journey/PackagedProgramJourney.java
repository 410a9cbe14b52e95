package id.tanggap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void the_bill_of_materials_names_every_library_in_the_program() throws IOException {
        try (var file = new JarFile(House.jar(false).toFile())) {
            var bill = file.getEntry("META-INF/sbom/application.cdx.json");
            assumeThat(bill).as("Maven leaves it out with -o").isNotNull();
            var parts = JsonMapper.builder()
                    .build()
                    .readTree(file.getInputStream(bill))
                    .get("components")
                    .valueStream()
                    .map(part -> part.get("name").asString() + "-"
                            + part.get("version").asString())
                    .toList();

            assertThat(libraries(House.jar(false)))
                    .filteredOn(name -> !name.startsWith("spring-boot-jarmode"))
                    .allSatisfy(name -> assertThat(parts).anyMatch(name::startsWith));
        }
    }

    /// As an operator starts it who sets one address: cookies, HTTPS for ever, and a database that asks for a password.
    @Test
    void it_is_closed_as_it_comes() throws IOException, InterruptedException {
        try (var house =
                        House.startJar(folder, House.freePort(), Map.of("TANGGAP_ADDRESS", "https://tanggap.example"));
                var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(house.url("/sign-in"))).build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                    .startsWith("__Host-tanggap=")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain="));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(folder.resolve("data/postgresql.password")).exists();
        }
    }
}
