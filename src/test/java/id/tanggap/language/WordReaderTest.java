package id.tanggap.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordReaderTest {

    @ParameterizedTest
    @CsvSource({
        "TOLOOONG,tolong", "anak2,anak", "anak2nya,anak", "t0l0ng,tolong", "yg,yang", "gak,tidak", "blmmm,belum",
        "trmksh,terima kasih", "wonten,ada", "mboten,tidak", "omah,rumah", "teu,tidak", "maaf,maaf", "saat,saat",
        "10kg,10kg", "2024,2024", "PKH,pkh", "ＰＫＨ,pkh", "é,e"
    })
    void words_are_read_as_they_were_meant(String typed, String meant) {
        assertThat(String.join(
                        " ",
                        WordReader.of(typed).stream()
                                .map(NormalisedWord::normal)
                                .toList()))
                .isEqualTo(meant);
    }

    @Test
    void affixes_are_taken_off() {
        var all = new SoftAssertions();
        for (var row : ShippedTable.read(WordReaderTest.class, "/language/stems.tsv")) {
            all.assertThat(WordReader.of(row.get(0)).getFirst().stem())
                    .as(row.get(2))
                    .isEqualTo(row.get(1));
        }
        all.assertAll();
    }

    @Test
    void a_hashtag_is_parted_at_its_capitals() {
        assertThat(TextTokenizer.of("#BanjirDemak").stream().map(TextToken::text))
                .isEqualTo(List.of("banjir", "demak"));
    }

    @Property(tries = 200)
    void offsets_stay_in_the_text_and_in_order(@ForAll String text) {
        int last = 0;
        for (var word : WordReader.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last - (word.end() - word.start()));
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            last = word.end();
        }
    }
}
