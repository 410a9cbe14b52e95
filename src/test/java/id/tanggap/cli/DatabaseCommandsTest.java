package id.tanggap.cli;

import static id.tanggap.incident.IncidentTestSetup.HOUSE;
import static id.tanggap.incident.IncidentTestSetup.attach;
import static id.tanggap.incident.IncidentTestSetup.flood;
import static id.tanggap.incident.IncidentTestSetup.opened;
import static id.tanggap.incident.IncidentTestSetup.reported;
import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.sitrep.SituationReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `near` and `sitrep` as an operator starts them: in a program of their own, beside the server, on its database.
@ResourceLock("IncidentTestSetup")
class DatabaseCommandsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void another_program_says_the_same_bytes_of_a_past_minute_and_what_is_near() throws Exception {
        var incident = opened(flood("33.05"));
        attach(incident, reported("33.05.01"));
        HOUSE.clock.pass(Duration.ofMinutes(3));
        var reports = HOUSE.room(SituationReports.class);
        var minute = reports.latest();
        var before = JSON.writeValueAsString(reports.at(incident.code(), minute).orElseThrow());
        attach(incident, reported("33.05.01"));

        var said = run(
                "sitrep " + incident.code() + " --at " + minute,
                "sitrep K26-9999 --at " + minute,
                "sitrep " + incident.code() + " --at 2126-01-01T00:00:00Z",
                "near --lat -7.67 --lon 109.65 --km 60,120",
                "near --lat 91 --lon 0");

        assertThat(said.get(0)).isEqualTo(before);
        assertThat(said).element(1).isEqualTo("code=0");
        assertThat(said.subList(2, 4)).containsExactly("code=1", "code=2");
        isNear(JSON.readTree(said.get(4)));
        assertThat(said.subList(5, 7)).containsExactly("code=0", "code=2");
    }

    private static void isNear(JsonNode answer) {
        assertThat(answer.propertyNames())
                .startsWith("latitude", "longitude", "at", "rings", "balai", "sites", "people", "stock");
        assertThat(answer.at("/rings")).extracting(JsonNode::asDouble).containsExactly(60.0, 120.0);
        assertThat(answer.at("/balai/0/code").asString()).isEqualTo("STR");
        assertThat(answer.at("/balai/0").propertyNames())
                .contains("name", "place", "position", "distanceM", "minutes", "sea", "standing");
        assertThat(answer.at("/people")).hasSize(2);
        assertThat(answer.at("/people/0").propertyNames()).containsExactly("km", "total", "counts");
        assertThat(answer.at("/stock/0/km").asDouble()).isEqualTo(60.0);
    }

    /// @return the lines that it prints
    private static List<String> run(String... commands) throws IOException, InterruptedException {
        var house = HOUSE.room(Environment.class);
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandLoop.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment()
                .put("TANGGAP_DATABASE_URL", Objects.requireNonNull(house.getProperty("tanggap.database.url")));
        program.environment().put("TANGGAP_DATABASE_USER", "postgres");
        program.environment().put("TANGGAP_DATABASE_PASSWORD", "postgres");
        var running = program.start();
        try (var input = running.outputWriter(StandardCharsets.UTF_8)) {
            input.write(String.join("\n", commands) + "\n");
        }
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).isZero();
        return said.lines().toList();
    }
}
