package id.tanggap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

class InspectMailCommandTest {

    private static final List<String> FIELDS = List.of(
            "file",
            "subject",
            "from",
            "to",
            "cc",
            "replyTo",
            "messageId",
            "inReplyTo",
            "references",
            "date",
            "text",
            "newText",
            "html",
            "attachments",
            "autoSubmitted",
            "bounce",
            "problems");

    @TempDir
    private Path folder;

    @Test
    void each_file_is_answered_with_all_fields_in_their_order_though_it_cannot_be_opened() throws IOException {
        var mail = folder.resolve("surat.eml");
        Files.writeString(mail, "From: Budi <budi@warga.test>\nSubject: PKH\n\nBelum cair\n");
        var output = new ByteArrayOutputStream();

        var code = run(output, folder.resolve("tiada.eml"), folder, mail);
        var answers = answers(output);

        assertThat(code).isEqualTo(1);
        assertThat(answers).hasSize(3);
        assertThat(answers).allSatisfy(answer -> assertThat(List.copyOf(answer.propertyNames()))
                .isEqualTo(FIELDS));
        assertThat(answers.get(0).at("/problems/0/code").asString()).isEqualTo("file-unreadable");
        assertThat(answers.get(0).at("/problems/0/text").asString()).contains("tiada.eml");
        assertThat(answers.get(1).at("/problems/0/text").asString()).contains("folder");
        assertThat(answers.get(2).at("/from/address").asString()).isEqualTo("budi@warga.test");
    }

    private static int run(ByteArrayOutputStream output, Path... files) {
        var command = new InspectMailCommand(new PrintStream(output, true, StandardCharsets.UTF_8));
        return new CommandLine(command)
                .execute(java.util.Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }

    private static List<JsonNode> answers(ByteArrayOutputStream output) {
        var json = JsonMapper.builder().build();
        return output.toString(StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }
}
