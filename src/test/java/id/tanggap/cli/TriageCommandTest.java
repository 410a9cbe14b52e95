package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TriageCommandTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void every_line_gets_one_answer_in_order_and_an_empty_line_too() throws IOException {
        var answers = answers("pkh belum cair di Kebumen\n\nbanjir di demak, tolong\n");

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).get("category").asString()).isEqualTo("bansos.pkh");
        assertThat(answers.get(1).get("category").asString()).isEqualTo("umum.lain");
        assertThat(answers.get(2).get("urgency").asString()).isEqualTo("darurat");
    }

    @Test
    void an_answer_has_exactly_the_fields_that_programs_rely_on() throws IOException {
        var answer =
                answers("Bantuan dipotong ketua kelompok di Puger Jember 😢\n").getFirst();

        assertThat(answer.propertyNames())
                .containsExactly(
                        "category",
                        "confidence",
                        "alternatives",
                        "kind",
                        "supervision",
                        "urgency",
                        "places",
                        "place",
                        "reasons");
        assertThat(answer.get("place").asString()).isEqualTo("35.09.08");
        assertThat(answer.get("supervision").asBoolean()).isTrue();
        assertThat(answer.get("places").get(0).propertyNames())
                .containsExactly("code", "name", "level", "confidence", "text");
        assertThat(answer.get("reasons").get(0).propertyNames()).containsExactly("key", "args", "text");
        assertThat(answer.get("reasons").get(0).get("text").asString()).startsWith("Kategori dipilih karena kata:");
    }

    @Test
    void no_place_is_null() throws IOException {
        assertThat(answers("kks kosong\n").getFirst().get("place").isNull()).isTrue();
    }

    private List<JsonNode> answers(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new TriageCommand(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out).call();
        return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
    }
}
