package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NeedsCommandTest {

    private record Answer(int code, JsonNode json) {}

    @Test
    void answers_in_the_documented_shape() throws IOException {
        var answer = ask("{\"regime\":\"bnpb-2008\",\"day\":1,\"people\":{\"affected\":39837,\"displaced\":640}}");
        assertThat(answer.code()).isZero();
        var rice = answer.json().get(0);
        assertThat(rice.propertyNames())
                .startsWith("item", "quantity", "unit", "base", "perPerson", "section", "edition", "oneTime");
        assertThat(rice.get("item").asString()).isEqualTo("beras");
        assertThat(rice.get("quantity").decimalValue()).isEqualByComparingTo("256");
        assertThat(rice.get("base").asString()).isEqualTo("displaced");
        assertThat(rice.get("perPerson").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(rice.get("oneTime").asBoolean()).isFalse();
    }

    @Test
    void the_base_that_is_asked_for_is_taken() throws IOException {
        var answer =
                ask("{\"regime\":\"SPHERE\",\"people\":{\"affected\":100,\"displaced\":10},\"base\":\"affected\"}");
        assertThat(answer.json().get(0).get("quantity").intValue()).isEqualTo(1500);
    }

    @Test
    void a_wrong_question_is_an_error_in_words_and_code_1() throws IOException {
        for (var wrong : new String[] {
            "",
            "[]",
            "{",
            "{\"regime\":\"x\"}",
            "{\"regime\":\"bnpb\",\"people\":7}",
            "{\"regime\":\"bnpb\",\"people\":{\"displaced\":1e300}}",
            "{\"regime\":\"bnpb\",\"people\":{\"displaced\":-1}}",
            "{\"regime\":\"bnpb\",\"people\":{\"displaced\":99999999999999999999}}",
            "{\"regime\":\"bnpb\",\"people\":{}}",
            "{\"regime\":\"bnpb\",\"day\":0,\"people\":{\"displaced\":1}}",
            "{\"regime\":\"bnpb\",\"people\":{\"displaced\":1},\"base\":\"sheltered\"}",
        }) {
            var answer = ask(wrong);
            assertThat(answer.code()).as(wrong).isEqualTo(1);
            assertThat(answer.json().get("error").asString()).as(wrong).isNotBlank();
        }
    }

    @Test
    void numbers_with_a_zero_after_the_point_are_whole() throws IOException {
        var answer =
                ask("{\"regime\":\"bnpb_2008\",\"day\":1.0,\"people\":{\"displaced\":640.0,\"households\":1.87e2}}");
        assertThat(answer.code()).isZero();
        assertThat(answer.json().get(0).get("quantity").decimalValue()).isEqualByComparingTo("256");
        assertThat(ask("{\"regime\":\"bnpb\",\"people\":{\"displaced\":640.5}}").code())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_question_is_said_without_names_of_classes() throws IOException {
        for (var wrong : new String[] {"{} {}", "{", "nope", "{\"a\":NaN}"}) {
            assertThat(ask(wrong).json().get("error").asString())
                    .as(wrong)
                    .startsWith("The question is no JSON")
                    .doesNotContain("jackson", "JsonToken");
        }
    }

    @Property(tries = 200)
    void never_throws(@ForAll String text) throws IOException {
        assertThat(ask(text).code()).isBetween(0, 1);
    }

    private static Answer ask(String question) throws IOException {
        var out = new ByteArrayOutputStream();
        var command = new NeedsCommand(
                new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        var code = command.call();
        return new Answer(code, JsonMapper.builder().build().readTree(out.toByteArray()));
    }
}
