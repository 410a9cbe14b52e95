package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.taxonomy.DangerKind;
import id.tanggap.triage.ShippedTriage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The answers to people in danger as they leave.
class DangerTemplatesTest {

    private static final String[] LANGUAGES = {"id", "en"};

    @TempDir
    private Path folder;

    private String body(DangerKind kind, String channel, String language, Map<String, String> more) {
        var values = new HashMap<>(more);
        values.put("number", "2611 0000 0011");
        values.put("subject", "Re: [2611 0000 0011] Tolong");
        values.put("name", "Wiji");
        return new ReplyTemplates(folder)
                .fill("danger-" + kind.code(), channel, language, values)
                .body();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_takes_at_most_two_segments_with_the_longest_line_and_one_without(DangerKind kind) {
        for (var language : LANGUAGES) {
            var longest = body(kind, "sms", language, Map.of("call", "x", "helpline", "0811-1234-5678 (24 jam)"));
            var plain = body(kind, "sms", language, Map.of());

            assertThat(Segments.of(longest).count()).as(longest).isLessThanOrEqualTo(2);
            assertThat(Segments.of(longest).encoding()).isEqualTo(Segments.Encoding.GSM7);
            assertThat(longest)
                    .contains("0811-1234-5678 (24 jam).", "2611 0000 0011")
                    .doesNotContain("  ", "{{");
            assertThat(plain).doesNotContain("  ", "{{", "Wiji").matches("(?s)[^0-9]*2611 0000 0011[^0-9]*");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_letter_names_no_number_but_the_ministrys_line_and_the_ticket(DangerKind kind) {
        for (var language : LANGUAGES) {
            var plain = body(kind, "email", language, Map.of());
            var full = body(kind, "email", language, Map.of("call", "x", "helpline", "119 ext 8"));

            assertThat(plain).matches("(?s)[^0-9]*2611 0000 0011[^0-9]*").doesNotContain("\n\n\n");
            assertThat(full).contains("119 ext 8").doesNotContain("\n\n\n", "{{");
        }
    }

    /// A citizen's mail program may send our words back unmarked: they must not count as another cry for help.
    @ParameterizedTest
    @EnumSource
    void our_own_words_are_never_read_as_danger(DangerKind kind) {
        for (var language : LANGUAGES) {
            for (var channel : new String[] {"sms", "email"}) {
                var body = body(kind, channel, language, Map.of("call", "x", "helpline", "119 ext 8"));

                assertThat(ShippedTriage.shipped().understand(body).danger())
                        .as(body)
                        .isEmpty();
            }
        }
    }
}
