package id.tanggap.cli.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `read-alert` and `read-quakes`: one JSON object a line, whatever the files hold.
class ReadHazardsCommandTest {

    private static final Path SAMPLES = Path.of("src/test/resources/hazard");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void an_alert_is_shown_with_its_places_and_why_it_opens_nothing() {
        var alert = alerts(SAMPLES.resolve("nowcast-id.xml")).getFirst();
        assertThat(alert.propertyNames())
                .contains(
                        "file",
                        "valid",
                        "problems",
                        "identifier",
                        "sender",
                        "sent",
                        "status",
                        "msgType",
                        "scope",
                        "references",
                        "infos",
                        "opensIncident",
                        "why");
        assertThat(alert.path("valid").asBoolean()).isTrue();
        var info = alert.path("infos").path(0);
        assertThat(info.path("expires").asString()).isEqualTo("2026-11-29T19:00:00+08:00");
        var area = info.path("areas").path(0);
        assertThat(area.path("polygons").path(0)).hasSize(5);
        assertThat(area.path("places").valueStream().map(JsonNode::asString)).contains("33.21");
        assertThat(alert.path("opensIncident").asBoolean()).isFalse();
        assertThat(alert.path("why").asString()).contains("sehari-hari");
    }

    @Test
    void files_that_are_no_alerts_are_shown_with_their_problems() throws Exception {
        var empty = Files.createFile(folder.resolve("kosong.xml"));
        var text = Files.writeString(folder.resolve("teks.xml"), "bukan xml");
        var found = alerts(empty, text, folder, folder.resolve("tiada.xml"), SAMPLES.resolve("nowcast-en.xml"));
        assertThat(found).hasSize(5);
        assertThat(found.subList(0, 4)).allSatisfy(one -> {
            assertThat(one.path("valid").asBoolean()).isFalse();
            assertThat(one.path("problems")).isNotEmpty();
            assertThat(one.path("opensIncident").asBoolean()).isFalse();
        });
        assertThat(found.getLast().path("valid").asBoolean()).isTrue();
    }

    @Test
    void quakes_of_several_lists_come_once_each_in_the_order_of_time() {
        var found =
                quakes("autogempa.json", "halaman.json", "gempaterkini.json", "gempadirasakan.json", "autogempa.json");
        assertThat(found).hasSize(4).isSortedAccordingTo((a, b) -> a.path("time")
                .asString()
                .compareTo(b.path("time").asString()));
        var last = found.getLast();
        assertThat(last.path("magnitude").asDouble()).isEqualTo(5.4);
        assertThat(last.path("revisions").asInt()).isEqualTo(1);
        assertThat(last.path("felt").path(0).path("mmi").asString()).isEqualTo("II-III");
        assertThat(last.path("tsunami").asBoolean()).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("halaman.json")
                .contains("HTML");
    }

    private List<JsonNode> alerts(Path... files) {
        var arguments = List.of(files).stream().map(Path::toString).toArray(String[]::new);
        assertThat(new CommandLine(new ReadAlertCommand(stream(out))).execute(arguments))
                .isZero();
        return lines();
    }

    private List<JsonNode> quakes(String... files) {
        var arguments = List.of(files).stream()
                .map(file -> SAMPLES.resolve(file).toString())
                .toArray(String[]::new);
        assertThat(new CommandLine(new ReadQuakesCommand(stream(out), stream(err))).execute(arguments))
                .isZero();
        return lines();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
