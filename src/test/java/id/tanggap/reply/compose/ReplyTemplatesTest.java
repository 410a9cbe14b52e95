package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTemplatesTest {

    private static final Map<String, String> VALUES =
            Map.of("number", "2611 0000 0011", "subject", "Re: A & B", "name", "", "text", "Sudah <cair> & \"aman\"");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"acknowledged,id", "acknowledged,en", "answered,id", "answered,en"})
    void every_shipped_template_fills(String event, String language) {
        var text = new ReplyTemplates(folder).fill(event, "email", language, VALUES);

        assertThat(text.subject()).isEqualTo("Re: A & B");
        assertThat(text.body()).contains("2611 0000 0011").doesNotContain("{{");
    }

    @Test
    void plain_text_is_not_escaped_as_html() {
        var text = new ReplyTemplates(folder).fill("answered", "email", "id", VALUES);

        assertThat(text.body()).contains("Sudah <cair> & \"aman\"");
    }

    @Test
    void a_citizen_without_a_name_is_still_greeted_politely() {
        var text = new ReplyTemplates(folder).fill("acknowledged", "email", "id", VALUES);

        assertThat(text.body()).startsWith("Yth. Bapak/Ibu,");
    }

    @Test
    void an_operators_edit_counts_at_once() throws IOException {
        var templates = new ReplyTemplates(folder);
        var file = folder.resolve("answered.email.id.mustache");
        Files.writeString(file, "Subject: {{subject}}\n\nHalo {{number}}");
        assertThat(templates.fill("answered", "email", "id", VALUES).body()).isEqualTo("Halo 2611 0000 0011\n");

        Files.writeString(file, "Subject: {{subject}}\n\nSalam {{number}}");
        assertThat(templates.fill("answered", "email", "id", VALUES).body()).isEqualTo("Salam 2611 0000 0011\n");
    }

    @Test
    void an_edit_cannot_run_code() throws IOException {
        Files.writeString(
                folder.resolve("answered.email.id.mustache"),
                "Subject: x\n\n{{text.class.name}}{{text.bytes}}{{number.getClass}}.");

        assertThat(new ReplyTemplates(folder)
                        .fill("answered", "email", "id", VALUES)
                        .body())
                .isEqualTo(".\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Halo", "", "Subject: {{#buka}}\n\nx", "Subject: {{/tutup}}\n\nx"})
    void an_edit_that_cannot_be_used_holds_nothing_up(String edit) throws IOException {
        Files.writeString(folder.resolve("answered.email.id.mustache"), edit);

        assertThat(new ReplyTemplates(folder)
                        .fill("answered", "email", "id", VALUES)
                        .body())
                .contains("2611 0000 0011");
    }
}
