package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs rely on in the answer of `allocate`.
class AllocateCommandTest {

    private static final String PROBLEM = """
            {"sites": [
               {"code": "A", "lat": -6.9, "lon": 110.6, "open": true,
                "stock": {"selimut": 100, "beras": 50}, "minimum": {"selimut": 10}},
               {"code": "B", "lat": -7.0, "lon": 110.4, "open": false, "stock": {"selimut": 500}, "minimum": {}}],
             "places": [
               {"code": "P", "lat": -6.89, "lon": 110.7, "needs": {"selimut": 60, "beras": 20}, "weight": 1},
               {"code": "Q", "lat": -6.8, "lon": 110.8, "needs": {"selimut": 60}, "weight": 2}],
             "blocked": [["A", "Q"]]}
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... args) {
        return new CommandLine(new AllocateCommand(new PrintStream(out, true, StandardCharsets.UTF_8))).execute(args);
    }

    private JsonNode answer() {
        var text = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(text.lines()).as("one JSON object").hasSize(1);
        return JsonMapper.builder().build().readTree(text);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("soal.json"), content).toString();
    }

    @Test
    void an_answer_has_the_fields_that_programs_rely_on() throws IOException {
        assertThat(run(file(PROBLEM), "--seconds", "60")).isZero();
        var answer = answer();
        assertThat(answer.propertyNames())
                .startsWith(
                        "status",
                        "unmet",
                        "bound",
                        "gap",
                        "worst",
                        "kmTonnes",
                        "lines",
                        "naive",
                        "ms",
                        "firstAnswerMs");
        assertThat(answer.at("/status").asString()).isEqualTo("optimal");
        assertThat(answer.at("/unmet").asLong())
                .as("B is closed, the way to Q too")
                .isEqualTo(60);
        assertThat(answer.at("/bound").asLong()).isEqualTo(60);
        assertThat(answer.at("/gap").asDouble()).isZero();
        assertThat(answer.at("/naive").propertyNames()).startsWith("unmet", "worst", "kmTonnes");
        assertThat(answer.at("/lines")).hasSize(2);
        var line = answer.at("/lines/1");
        assertThat(line.propertyNames()).containsExactly("from", "to", "item", "quantity", "distanceM", "why");
        assertThat(line.at("/from").asString() + line.at("/to").asString()).isEqualTo("AP");
        assertThat(line.at("/quantity").asLong()).isEqualTo(60);
        assertThat(line.at("/why").asString()).isEqualTo("gudang terdekat yang punya");
        assertThat(answer.at("/firstAnswerMs").asLong())
                .isLessThanOrEqualTo(answer.at("/ms").asLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sites\": [], \"places\": []}",
                "{\"sites\": [], \"places\": [{\"code\": \"P\", \"lat\": 0, \"lon\": 1, \"needs\": {\"a\": 5.0}, \"weight\": 0}]}"
            })
    void where_nothing_can_be_sent_the_empty_plan_is_the_best_at_once(String content) throws IOException {
        assertThat(run(file(content), "--seconds", "0.01")).isZero();
        assertThat(answer().at("/status").asString()).isEqualTo("optimal");
        assertThat(answer().at("/unmet")).isEqualTo(answer().at("/bound"));
        assertThat(answer().at("/lines")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"sites\": 1}", "{\"sites\": [{\"code\": \"A\"}], \"places\": []}"})
    void what_is_no_problem_is_told_in_words(String content) throws IOException {
        assertThat(run(file(content), "--seconds", "1")).isOne();
        assertThat(answer().propertyNames()).containsExactly("error");
    }

    @Test
    void a_file_that_is_not_there_and_no_time_are_told_in_words() throws IOException {
        assertThat(run(folder.resolve("tidak-ada").toString())).isOne();
        out.reset();
        assertThat(run(file(PROBLEM), "--seconds", "0")).isOne();
        assertThat(answer().at("/error").asString()).contains("--seconds");
    }
}
