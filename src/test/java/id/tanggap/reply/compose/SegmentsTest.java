package id.tanggap.reply.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SegmentsTest {

    private static final Path TABLE = Path.of("src/test/resources/reply/segments.tsv");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|U[0-9a-f]{8}|[nrtf\\\\])");
    private static final Pattern REPEAT = Pattern.compile("\\{([^{}*]+)\\*(\\d+)}");

    @TestFactory
    Stream<DynamicTest> texts_weigh_what_the_table_says() throws IOException {
        var lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("# "))
                .toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(60);
        return lines.stream().map(line -> {
            var row = line.split("\t", -1);
            return DynamicTest.dynamicTest(row[5], () -> {
                var weighed = Segments.of(text(row[0]));
                assertThat(weighed.encoding().name().toLowerCase(Locale.ROOT)).isEqualTo(row[1]);
                assertThat(weighed.units()).as("units").isEqualTo(Integer.parseInt(row[2]));
                assertThat(weighed.count()).as("segments").isEqualTo(Integer.parseInt(row[3]));
                assertThat(weighed.left()).as("left").isEqualTo(Integer.parseInt(row[4]));
            });
        });
    }

    private static String text(String written) {
        var repeated = REPEAT.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        return ESCAPE.matcher(repeated).replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'f' -> "\f";
            case '\\' -> "\\";
            case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(1), 16));
            default -> Character.toString(Integer.parseInt(escape.substring(1), 16));
        };
    }

    @Test
    void what_forces_the_wider_encoding_is_named_with_what_could_stand_for_it() {
        var weighed = Segments.of("“Halo” – kata Ibu… 😀 é");

        assertThat(weighed.forcing()).hasSize(5);
        assertThat(weighed.forcing().get("“")).contains("\"");
        assertThat(weighed.forcing().get("–")).contains("-");
        assertThat(weighed.forcing().get("…")).contains("...");
        assertThat(weighed.forcing().get("😀")).isEmpty();
    }

    @Test
    void the_same_words_in_plain_characters_cost_less() {
        var curly = "Kami di atap rumah — airnya “sedada”, tolong…" + " ".repeat(50) + "á";

        assertThat(Segments.of(curly).count()).isEqualTo(2);
        assertThat(Segments.of(Segments.plain(curly)).count()).isEqualTo(1);
        assertThat(Segments.plain("“Halo” 😀 sudah—belum?")).isEqualTo("\"Halo\" 😀 sudah-belum?");
    }
}
