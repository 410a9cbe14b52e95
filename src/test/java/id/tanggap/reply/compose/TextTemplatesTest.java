package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTemplatesTest {

    private static final String LONGEST_BALAI = "Sentra Terpadu Prof. Dr. Soeharso";

    @TempDir
    private Path folder;

    /// Automatic texts are paid for by the segment, each day thousands of times.
    @ParameterizedTest
    @CsvSource({
        "acknowledged, '', 1",
        "ask-place, '', 1",
        "placed, '', 1",
        "status, new, 2",
        "status, handed-over, 2",
        "status, accepted, 2",
        "status, closed, 2",
        "status, triaged, 2",
        "status, in-progress, 2",
        "status, waiting-citizen, 2",
        "status, waiting-third-party, 2",
        "status, resolved, 2",
        "status, cancelled, 2",
        "unknown-number, '', 1",
        "help, '', 1",
        "opted-out, '', 1",
        "opted-in, '', 1"
    })
    void an_automatic_text_is_short_and_in_the_cheap_alphabet(String event, String state, int most) {
        for (var language : new String[] {"id", "en"}) {
            var values = new HashMap<>(Map.of(
                    "number",
                    "2611 0004 2718",
                    "balai",
                    LONGEST_BALAI,
                    "promise",
                    "Sel 24 Nov 14.41 WITA",
                    "name",
                    ""));
            if (!state.isEmpty()) {
                values.put(state, "x");
            }
            var text = new ReplyTemplates(folder).fill(event, "sms", language, values);

            assertThat(text.subject()).isEmpty();
            assertThat(text.body()).doesNotContain("{{");
            assertThat(Segments.of(text.body()).encoding()).as(text.body()).isEqualTo(Segments.Encoding.GSM7);
            assertThat(Segments.of(text.body()).count())
                    .as("%s.%s: %s", event, language, text.body())
                    .isBetween(1, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"acknowledged", "ask-place", "answered", "placed", "status", "help", "opted-out"})
    void whatsapp_says_it_in_its_own_words_or_in_those_of_sms(String event) {
        var values = Map.of("number", "2611 0004 2718", "text", "Sudah cair", "balai", "", "new", "x");

        for (var language : new String[] {"id", "en"}) {
            assertThat(new ReplyTemplates(folder)
                            .fill(event, "whatsapp", language, values)
                            .body())
                    .isNotBlank()
                    .doesNotContain("{{");
        }
    }
}
