package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RouteCommandTest {

    private final JsonMapper json = JsonMapper.builder().build();

    private record Run(int code, List<JsonNode> answers) {}

    @Test
    void an_answer_has_exactly_the_fields_that_programs_rely_on() {
        var answer = only("""
                {"category":"bansos.pkh","place":"33.21"}
                """);

        assertThat(answer.propertyNames())
                .containsExactly("balai", "distanceM", "candidates", "reasons", "provisional");
        assertThat(answer.get("balai").asString()).isEqualTo("MGL");
        assertThat(answer.get("distanceM").asLong()).isBetween(46_000L, 47_000L);
        assertThat(answer.get("provisional").asBoolean()).isTrue();
        assertThat(answer.get("candidates").get(0).propertyNames())
                .containsExactly("balai", "distanceM", "responsible", "score");
        assertThat(answer.get("reasons").get(0).propertyNames()).containsExactly("key", "args", "text");
        assertThat(answer.get("reasons").get(0).get("text").asString()).startsWith("Sentra Margo Laras bertanggung");
    }

    @ParameterizedTest
    @CsvSource({"33", "3321", "33.21", "332104", "33.21.04", "3321042001", "33.21.04.2001"})
    void a_place_may_have_dots_or_not(String place) {
        assertThat(only("{\"place\":\"" + place + "\"}\n").get("balai").isString())
                .isTrue();
    }

    @Test
    void a_place_without_dots_may_be_a_number() {
        assertThat(only("{\"place\":3321}\n").get("balai").asString()).isEqualTo("MGL");
    }

    @Test
    void what_nobody_answers_for_is_null() {
        var answer = only("{\"category\":\"umum.lain\",\"place\":null}\n");

        assertThat(answer.get("balai").isNull()).isTrue();
        assertThat(answer.get("distanceM").isNull()).isTrue();
        assertThat(answer.get("reasons").get(0).get("key").asString()).isEqualTo("reason.routing.place-unknown");
    }

    @Test
    void a_bad_line_is_answered_in_its_place_and_the_next_goes_on() {
        var run = run("{\"place\":\"33.21\"}\nDemak\n{\"lat\":-6.89,\"lon\":110.64}\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.answers()).hasSize(3);
        assertThat(run.answers().get(0).get("balai").asString()).isEqualTo("MGL");
        assertThat(run.answers().get(1).propertyNames()).containsExactly("error");
        assertThat(run.answers().get(2).get("balai").asString()).isEqualTo("MGL");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"place":"Demak"}              | place must be a Kemendagri area code such as 33
            {"place":"33.2"}               | not '33.2'
            {"place":33.21}                | place must be text in quotes
            {"place":["33"]}               | place must be text in quotes
            {"category":7}                 | category must be text in quotes
            {"lat":-6.9}                   | lat and lon belong together
            {"lon":110.6,"place":"33.21"}  | lat and lon belong together
            {"lat":"-6.9","lon":110.6}     | lat must be a number of degrees
            {"lat":110.6,"lon":-6.9}       | lat must lie between -90 and 90
            {"lat":1e999,"lon":0}          | line 1:
            {}                             | nothing to go by
            {"text":"banjir"}              | nothing to go by
            {"place":""}                   | nothing to go by
            []                             | a JSON object is needed
            "33.21"                        | a JSON object is needed
            null                           | a JSON object is needed
            {"place":"33.21"               | not JSON
            {"place":"33.21"} {}           | not JSON
            """)
    void the_message_says_what_to_mend(String line, String message) {
        var run = run(line + "\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.answers()).hasSize(1);
        assertThat(run.answers().getFirst().get("error").asString())
                .startsWith("line 1: ")
                .contains(message.strip());
    }

    @Test
    void an_empty_line_keeps_its_place() {
        var run = run("\n{\"place\":\"33.21\"}\n");

        assertThat(run.answers()).hasSize(2);
        assertThat(run.answers().get(0).get("error").asString()).contains("the line is empty");
    }

    @Test
    void a_long_bad_line_is_not_repeated_whole() {
        assertThat(run("x".repeat(100_000) + "\n")
                        .answers()
                        .getFirst()
                        .get("error")
                        .asString())
                .hasSizeLessThan(500);
    }

    @Test
    void no_input_is_no_mistake() {
        assertThat(run("")).isEqualTo(new Run(0, List.of()));
    }

    @Test
    void other_fields_and_a_byte_order_mark_are_passed_over() {
        var run = run("\uFEFF{\"id\":1,\"place\":\"33.21\",\"unknown\":{}}\r\n");

        assertThat(run.code()).isZero();
        assertThat(run.answers().getFirst().get("balai").asString()).isEqualTo("MGL");
    }

    @Test
    void the_sentences_may_be_english() {
        var text = run("{\"place\":\"33.21\"}\n", "--language", "en").answers().getFirst();

        assertThat(text.get("reasons").get(0).get("text").asString())
                .startsWith("Sentra Margo Laras is responsible for");
    }

    private JsonNode only(String line) {
        var run = run(line);
        assertThat(run.code()).isZero();
        assertThat(run.answers()).hasSize(1);
        return run.answers().getFirst();
    }

    private Run run(String lines, String... options) {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        var code = new CommandLine(new RouteCommand(in, out)).execute(options);
        return new Run(
                code,
                out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList());
    }
}
