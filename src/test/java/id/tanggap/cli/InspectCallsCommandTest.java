package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCallsCommandTest {

    private static final String GOLDEN = "src/test/resources/pbx/asterisk-csv/";

    @TempDir
    private Path folder;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_call_has_the_keys_that_programs_rely_on() {
        assertThat(run("", "--format", "asterisk-csv", GOLDEN + "05-ring-all.csv"))
                .isZero();

        var call = lines(out).getFirst();
        assertThat(call.propertyNames())
                .containsExactly(
                        "callId",
                        "startedAt",
                        "answeredAt",
                        "endedAt",
                        "waitSeconds",
                        "talkSeconds",
                        "from",
                        "to",
                        "agent",
                        "queue",
                        "outcome",
                        "legs",
                        "source",
                        "direction",
                        "recordings");
        assertThat(call.get("from").asString()).isEqualTo("+6281234567890");
        assertThat(call.get("queue").isNull()).isTrue();
        assertThat(call.get("startedAt").asString()).isEqualTo("2026-11-24T01:00:00Z");
        assertThat(call.get("legs").get(0).propertyNames())
                .containsExactly("agent", "queue", "outcome", "startedAt", "answeredAt", "endedAt", "line");
        assertThat(call.get("source").toString()).isEqualTo("{\"file\":\"" + GOLDEN + "05-ring-all.csv\",\"line\":1}");
    }

    @Test
    void rotated_and_packed_files_are_one_log_with_the_live_one() throws IOException {
        var packed = folder.resolve("Master.csv.1.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            gzip.write(Files.readAllBytes(Path.of(GOLDEN + "07-rotation.csv.1")));
        }

        assertThat(run("", "--format", "asterisk-csv", packed.toString(), GOLDEN + "07-rotation.csv"))
                .isZero();
        assertThat(lines(out)).hasSize(1);
        assertThat(lines(out).getFirst().get("agent").asString()).isEqualTo("202");
    }

    @Test
    void standard_input_is_read_and_bad_lines_are_told_with_place_and_reason() throws IOException {
        var log = Files.readString(Path.of(GOLDEN + "13-truncated-middle.csv"));

        assertThat(run(log, "--format", "asterisk-csv", "--zone", "Asia/Makassar", "-"))
                .isZero();
        assertThat(lines(out).getFirst().get("startedAt").asString()).isEqualTo("2026-11-24T00:00:00Z");
        var bad = lines(err).getFirst();
        assertThat(bad.get("file").asString()).isEqualTo("-");
        assertThat(bad.get("line").asInt()).isEqualTo(1);
        assertThat(bad.get("reason").asString()).isEqualTo("reason.pbx.cut-off");
        assertThat(bad.get("text").asString()).contains("terpotong");
    }

    @Test
    void a_file_that_cannot_be_opened_is_told_and_the_others_are_read() {
        assertThat(run("", "--format", "asterisk-csv", "not-there.csv", GOLDEN + "01-plain.csv"))
                .isEqualTo(1);
        assertThat(lines(out)).hasSize(1);
        assertThat(lines(err).getFirst().get("text").asString()).contains("not-there.csv");
    }

    @Test
    void columns_delimiter_and_names_that_mean_closed_come_from_the_command_line() {
        var log = "2026-11-24 20:00:00;0812345678;tutup\n";

        assertThat(run(
                        log,
                        "--format",
                        "csv",
                        "--columns",
                        "start=1,from=2,to=3",
                        "--delimiter",
                        ";",
                        "--closed",
                        "tutup,libur",
                        "-"))
                .isZero();
        assertThat(lines(out).getFirst().get("outcome").asString()).isEqualTo("out-of-hours");
    }

    private int run(String in, String... args) {
        var command = new InspectCallsCommand(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(args);
    }

    private List<JsonNode> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }
}
