package id.tanggap.reply.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.reply.compose.LetterKey;
import id.tanggap.reply.compose.LetterText;
import id.tanggap.reply.compose.PlaceholderSyntax;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.setting.SettingRefusedException;
import id.tanggap.ticket.TicketTestSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a letter may be: the shipped ones, and what administrators and attackers write.
class LetterCheckTest {

    private static final LetterKey CLOSED = new LetterKey("closed", "sms", "id");
    private static final Pattern FORBIDDEN = Pattern.compile("(?i)tenggat|surel|hasil:");

    @TempDir
    private Path nothing;

    private final LetterCheck check = TicketTestSetup.shared().room(LetterCheck.class);

    private static List<LetterKey> shipped() throws IOException {
        try (var files = Files.list(Path.of("templates/reply"))) {
            return files.map(file -> file.getFileName().toString().replace(".mustache", ""))
                    .sorted()
                    .map(code -> LetterKey.parse(code).orElseThrow())
                    .toList();
        }
    }

    @Test
    void every_shipped_letter_is_known_and_could_be_kept_as_it_is() throws IOException {
        var templates = new ReplyTemplates(nothing);
        for (var key : shipped()) {
            assertThat(LetterEvents.find(key.event())).as(key.code()).isPresent();
            check.check(key, templates.original(key));
        }
        assertThat(LetterEvents.all())
                .allMatch(event -> templates.hasFile(new LetterKey(event.code(), "sms", "id"))
                        || templates.hasFile(new LetterKey(event.code(), "email", "id")));
    }

    /// The browser's small language reads the shipped files exactly as the engine for files does.
    @Test
    void an_unchanged_letter_says_the_same_after_it_is_kept() throws IOException {
        var files = new ReplyTemplates(nothing);
        for (var key : shipped()) {
            var event = LetterEvents.find(key.event()).orElseThrow();
            var kept = new ReplyTemplates(nothing, () -> Map.of(key.code(), files.original(key)));
            var cases = new ArrayList<>(
                    List.of(LetterSamples.full(event, key.language()), LetterSamples.bare(event, key.language())));
            cases.add(Map.of("number", "1", "new", "x", "late", "x", "text", "{{number}}", "subject", "a"));
            for (var values : cases) {
                assertThat(kept.fill(key.event(), key.channel(), key.language(), values))
                        .as(key.code())
                        .isEqualTo(files.fill(key.event(), key.channel(), key.language(), values));
            }
        }
    }

    @Test
    void shipped_letters_use_no_words_of_offices_and_the_first_one_names_a_date() throws IOException {
        var templates = new ReplyTemplates(nothing);
        for (var key : shipped()) {
            var text = templates.original(key);
            assertThat(FORBIDDEN.matcher(text.subject() + " " + text.body()).find())
                    .as(key.code())
                    .isFalse();
            if (key.event().equals("acknowledged") || key.event().equals("ask-place")) {
                assertThat(text.body().toLowerCase(Locale.ROOT)).as(key.code()).contains("{{promise");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "needs      | Laporan selesai: {{text}}. Balas BELUM atau SUDAH",
                "says       | Laporan {{number}}: {{text}}. Balas BELUM",
                "unknown    | {{number}} {{text}} BELUM SUDAH {{nama}}",
                "unknown    | {{number}} {{text}} BELUM SUDAH {{helpline}}",
                "braces     | {{number}} {{text}} BELUM SUDAH {{text.class.name}}",
                "braces     | {{number}} {{text}} BELUM SUDAH {{> /etc/passwd}}",
                "braces     | {{number}} {{text}} BELUM SUDAH {{{text}}}",
                "braces     | {{number}} {{text}} BELUM SUDAH {{=<% %>=}}<% text %>",
                "braces     | {{number}} {{text}} BELUM SUDAH {{& text}}",
                "braces     | {{number}} {{text}} BELUM SUDAH {{#text}}{{/ text}}",
                "condition  | {{number}} {{text}} BELUM SUDAH {{#name}}Halo",
                "condition  | {{number}} {{text}} BELUM SUDAH {{/name}}",
                "condition  | {{number}} {{text}} BELUM SUDAH {{#name}}{{#subject}}{{/name}}{{/subject}}",
                "needs      | {{#name}}{{number}}{{/name}} {{text}} BELUM SUDAH",
                "needs      | {{^number}}{{number}}{{/number}} {{text}} BELUM SUDAH",
            })
    void what_cannot_be_sent_is_refused_with_its_reason(String reason, String body) {
        assertThatThrownBy(() -> check.check(CLOSED, new LetterText("", body)))
                .isInstanceOfSatisfying(SettingRefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo("settings.letter.refused." + reason));
    }

    @Test
    void the_refusal_says_that_one_of_two_placeholders_is_enough() {
        var acknowledged = new LetterKey("acknowledged", "sms", "id");

        assertThatThrownBy(() -> check.check(acknowledged, new LetterText("", "Tiket {{number}}")))
                .isInstanceOfSatisfying(SettingRefusedException.class, refused -> assertThat(refused.arguments())
                        .contains("{{promise}} / {{promise-full}}"));
    }

    @Test
    void the_refusal_names_the_unknown_placeholder_and_the_known_ones() {
        assertThatThrownBy(() -> check.check(CLOSED, new LetterText("", "{{number}} {{text}} BELUM SUDAH {{nama}}")))
                .isInstanceOfSatisfying(
                        SettingRefusedException.class,
                        refused -> assertThat(refused.arguments()).first().isEqualTo("{{nama}}"));
    }

    @Test
    void a_mail_keeps_the_subject_by_which_answers_are_found_again() {
        var key = new LetterKey("acknowledged", "email", "id");
        var body = "{{number}} {{promise}}";

        assertThatThrownBy(() -> check.check(key, new LetterText("Laporan Anda", body)))
                .hasMessageContaining("needs-subject");
        assertThatThrownBy(() -> check.check(key, new LetterText("", body))).hasMessageContaining("subject");
        check.check(key, new LetterText("{{subject}}\r\nBcc: x@y.test", body));
        assertThat(new LetterText("{{subject}}\r\nBcc: x@y.test", body)
                        .fill("email", Map.of("subject", "a\nb"))
                        .subject())
                .doesNotContain("\n", "\r");
    }

    @Test
    void a_text_that_would_cost_too_much_is_refused() {
        var long1 = "{{number}} {{text}} BELUM SUDAH " + "kata ".repeat(250);

        assertThatThrownBy(() -> check.check(CLOSED, new LetterText("", long1))).hasMessageContaining("segments");
        assertThatThrownBy(() -> check.check(CLOSED, new LetterText("", "a\u0007{{number}}")))
                .hasMessageContaining("characters");
    }

    /// A citizen's name or an agent's words may look like anything.
    @ParameterizedTest
    @ValueSource(strings = {"{{number}}", "{{#text}}", "{{/name}}", "${7*7}", "$1 \\", "<b>&"})
    void values_stay_text(String words) {
        var filled = new LetterText("", "A {{text}} B{{#name}} {{name}}{{/name}}")
                .fill("sms", Map.of("text", words, "name", words, "number", "geheim"));

        assertThat(filled.body()).isEqualTo("A " + words + " B " + words);
    }

    @Test
    void many_braces_are_read_in_no_time() {
        var nasty = "{{#a}}".repeat(1_000) + "{{".repeat(2_000) + "}}".repeat(2_000);

        assertThat(PlaceholderSyntax.unreadable(nasty)).isPresent();
        assertThat(PlaceholderSyntax.unbalanced(nasty)).isPresent();
    }
}
