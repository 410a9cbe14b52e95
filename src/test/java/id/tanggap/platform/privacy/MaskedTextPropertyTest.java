package id.tanggap.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskedTextPropertyTest {

    @Property(tries = 2000)
    void masking_keeps_all_that_is_no_number_and_hides_the_digits_of_all_that_are(@ForAll("texts") String text) {
        var masked = MaskedText.of(text);

        assertThat(masked.text()).hasSameSizeAs(text);
        var at = 0;
        for (var number : masked.hidden()) {
            assertThat(number.start()).isGreaterThanOrEqualTo(at);
            assertThat(masked.text().substring(at, number.start())).isEqualTo(text.substring(at, number.start()));
            assertHidden(number.in(text), number.in(masked.text()), number.kind());
            at = number.end();
        }
        assertThat(masked.text().substring(at)).isEqualTo(text.substring(at));
    }

    private static void assertHidden(String number, String shown, NumberKind kind) {
        var plain = PlainDigits.of(number);
        var digits = plain.replaceAll("[^0-9]", "");
        var left = IntStream.range(0, plain.length())
                .filter(at -> shown.charAt(at) != '•' && PlainDigits.isDigit(plain.charAt(at)))
                .mapToObj(at -> plain.substring(at, at + 1))
                .collect(Collectors.joining());
        var first = kind.shownFirst(digits);
        var last = kind.shownLast(digits);
        assertThat(left).isEqualTo(digits.substring(0, first) + digits.substring(digits.length() - last));
        assertThat(digits.length() - left.length()).isGreaterThanOrEqualTo(3);
    }

    @Property(tries = 2000)
    void masking_twice_is_masking_once(@ForAll("texts") String text) {
        var once = MaskedText.mask(text);

        assertThat(MaskedText.mask(once)).isEqualTo(once);
    }

    /// A number of somebody, cut out of any text, is found wherever it stands between words.
    @Property(tries = 1000)
    void a_number_between_words_is_always_found(@ForAll("numbers") String number, @ForAll("words") List<String> words) {
        var around = String.join(" ", words);
        var text = around + ": " + number + ", " + around;

        assertThat(MaskedText.of(text).hidden())
                .extracting(found -> found.in(text))
                .contains(number);
    }

    @Provide
    Arbitrary<String> texts() {
        var mess =
                Arbitraries.strings().withChars("0123456789 .-()+,:/|·•Oo\nab①").ofMaxLength(60);
        return Arbitraries.oneOf(mess, numbers(), words().map(all -> String.join(" ", all)), separators())
                .list()
                .ofMaxSize(8)
                .map(all -> String.join("", all));
    }

    private static Arbitrary<String> separators() {
        return Arbitraries.of(" ", "\n", ", ", "/", " - ", ": ");
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of("3321010101900001", "3321 0141 0190 0001", "33.21.01.410190.0001"),
                Arbitraries.of("4111 1111 1111 1111", "5264222233334444"),
                Arbitraries.integers().between(10_000_000, 99_999_999).map(n -> "081" + n),
                Arbitraries.integers().between(1000, 9999).map(n -> "0812-3456-" + n),
                Arbitraries.integers().between(1000, 9999).map(n -> "+62 857 1234 " + n));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("NIK", "hp", "saya", "tiket", "belum", "cair", "tanggal", "kartu", "dan")
                .list()
                .ofMaxSize(4);
    }
}
