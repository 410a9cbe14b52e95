package id.tanggap.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "TOLOOONG,tolong", "anak2,anak", "anak2nya,anak", "t0l0ng,tolong", "yg,yang", "gak,tidak", "blmmm,belum",
        "trmksh,terima kasih", "wonten,ada", "mboten,tidak", "omah,rumah", "teu,tidak", "maaf,maaf", "saat,saat",
        "10kg,10kg", "2024,2024", "PKH,pkh", "ＰＫＨ,pkh", "é,e"
    })
    void words_are_read_as_they_were_meant(String typed, String meant) {
        assertThat(String.join(" ", Words.of(typed).stream().map(Word::normal).toList()))
                .isEqualTo(meant);
    }

    @Test
    void affixes_are_taken_off() {
        var all = new SoftAssertions();
        for (var row : Table.read(WordsTest.class, "/language/stems.tsv")) {
            all.assertThat(Words.of(row.get(0)).getFirst().stem())
                    .as(row.get(2))
                    .isEqualTo(row.get(1));
        }
        all.assertAll();
    }

    @Test
    void a_hashtag_is_parted_at_its_capitals() {
        assertThat(Tokens.of("#BanjirDemak").stream().map(Token::text)).isEqualTo(List.of("banjir", "demak"));
    }

    @Property(tries = 200)
    void offsets_stay_in_the_text_and_in_order(@ForAll String text) {
        int last = 0;
        for (var word : Words.of(text)) {
            assertThat(word.start()).isGreaterThanOrEqualTo(last - (word.end() - word.start()));
            assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
            last = word.end();
        }
    }
}
