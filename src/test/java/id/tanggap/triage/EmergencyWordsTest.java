package id.tanggap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.language.ShippedTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyWordsTest {

    private final EmergencyWords words = EmergencyWords.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sy mau bunuh diri",
                "Banjir bandang, warga terjebak di atap",
                "anak tetangga dipukuli bapaknya sekarang",
                "kebakaran dan gempa, kami mengungsi",
                "My husband is beating me, I am trapped",
            })
    void danger_and_disasters_are_seen(String text) {
        assertThat(words.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PKH saya belum cair, tolong cepat",
                "Selamat malam, bagaimana cara mendaftar DTSEN?",
                "banjir tahun lalu, bantuan belum kami terima",
                "terima kasih banyak",
            })
    void everyday_matters_are_not(String text) {
        assertThat(words.areIn(text)).isFalse();
    }

    /// The messages of the test of `DangerWords` that are answered as a danger, up to where the first look reads.
    static Stream<String> dangers() {
        return ShippedTable.read(EmergencyWordsTest.class, "/triage/danger-messages.tsv").stream()
                .map(List::getFirst)
                .filter(text -> DangerWords.shipped().read(text).isPresent())
                .filter(text -> text.length() <= EmergencyWords.READ);
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void whatever_is_answered_as_a_danger_is_read_first(String text) {
        assertThat(words.areIn(text)).isTrue();
    }
}
