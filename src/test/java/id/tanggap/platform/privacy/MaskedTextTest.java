package id.tanggap.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedTextTest {

    private static final Pattern BRACKETS = Pattern.compile("\\[(nik|kk|card|phone):([^\\]]*)\\]");
    private static final String WEAK = "? ";

    /// @param numbers what should be found
    record Line(String text, List<FoundNumber> numbers, boolean asserted) {

        static Line of(String written) {
            var asserted = !written.startsWith(WEAK);
            var text = new StringBuilder();
            var numbers = new ArrayList<FoundNumber>();
            var bare = asserted ? written : written.substring(WEAK.length());
            var brackets = BRACKETS.matcher(bare);
            while (brackets.find()) {
                brackets.appendReplacement(text, "");
                var kind = NumberKind.valueOf(brackets.group(1).toUpperCase(Locale.ROOT));
                numbers.add(new FoundNumber(
                        kind, text.length(), text.length() + brackets.group(2).length()));
                text.append(brackets.group(2));
            }
            return new Line(brackets.appendTail(text).toString(), numbers, asserted);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/privacy/texts.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Line::of);
    }

    static Stream<Line> asserted() throws IOException {
        return lines().filter(Line::asserted);
    }

    @ParameterizedTest
    @MethodSource("asserted")
    void exactly_the_numbers_of_people_are_found(Line line) {
        assertThat(MaskedText.of(line.text()).hidden()).isEqualTo(line.numbers());
    }

    @Test
    void precision_and_recall_over_all_lines() throws IOException {
        var right = 0;
        var found = 0;
        var wanted = 0;
        var all = lines().toList();
        for (var line : all) {
            var here = MaskedText.of(line.text()).hidden();
            var both = new HashSet<>(here);
            both.retainAll(line.numbers());
            right += both.size();
            found += here.size();
            wanted += line.numbers().size();
        }
        System.out.printf(
                Locale.ROOT,
                "numbers of people in %d texts: %d, precision %.3f, recall %.3f%n",
                all.size(),
                wanted,
                (double) right / found,
                (double) right / wanted);
        assertThat(all).hasSizeGreaterThan(120);
        assertThat((double) right / found).isGreaterThan(0.97);
        assertThat((double) right / wanted).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @CsvSource({
        "NIK 3321010101900001,             NIK 3321••••••••0001",
        "NIK 3321 0101 0190 0001,          NIK 3321 •••• •••• 0001",
        "hp 0812-3456-001,                 hp 0812-••••-001",
        "hp +62 812-3456-7001,             hp +62 812-••••-•001",
        "hp +62 274 51234,                 hp +62 27• ••234",
        "telp 681234,                      telp 6•••34",
        "kartu 4111 1111 1111 1111,        kartu 4111 •••• •••• 1111",
        "hub 0 8 1 2 3 4 5 6 7 8 9 0,      hub 0 8 1 2 • • • • • 8 9 0",
        "hp O81234567890,                  hp O812•••••890",
        "copied: 0812-••••-001,            copied: 0812-••••-001",
        "• 081234567890,                   • 0812•••••890",
    })
    void enough_stays_to_recognise_it(String text, String masked) {
        assertThat(MaskedText.mask(text)).isEqualTo(masked);
        assertThat(MaskedText.mask(masked)).isEqualTo(masked);
    }

    /// A hundred times the text takes no thousand times the work: what is counted is the work, not the time.
    @Test
    void a_text_of_a_million_digits_is_read_to_its_end() {
        var groups = "0812 3456 ".repeat(100_000) + "NIK 3321010101900001";

        assertThat(MaskedText.mask(groups)).hasSameSizeAs(groups).endsWith("NIK 3321••••••••0001");
    }
}
