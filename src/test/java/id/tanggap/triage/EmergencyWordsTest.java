package id.tanggap.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
