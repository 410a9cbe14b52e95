package id.tanggap.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is read as a number of people, and what is not.
class PeopleMentionsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Kami 7 orang di atap rumah | affected 7",
                "Ada sekitar 1.200 jiwa terdampak | affected 1200",
                "Kami 5 orang mengungsi di balai desa | displaced 5",
                "sudah 240 pengungsi di sini, makanan kurang | displaced 240",
                "tiga KK terendam, tolong | households 3",
                "ada 12 kepala keluarga | households 12",
                "dua puluh orang di masjid | affected 20",
                "rumah saya 5 anggota keluarga | affected 5",
                "20an orang belum makan | affected 20",
                "4 orang mengungsi. 40 KK butuh air | displaced 4, households 40",
                "2 orang meninggal | -",
                "2 orang belum ketemu, tolong | -",
                "3 orang petugas sudah datang | -",
                "puluhan warga butuh bantuan | -",
                "butuh 20 selimut untuk posko RT 05 | -",
                "nomor KK 3321051234567890 | -",
                "tiket 26110000007 orang lain | -",
                "bantuan 2026 belum cair | -"
            })
    void a_text_says(String text, String expected) {
        var said = PeopleMentions.of(text).stream()
                .map(mention -> mention.figure() + " " + mention.number())
                .collect(Collectors.joining(", "));

        assertThat(said).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({"ratusan warga mengungsi,true", "puluhan KK terendam,true", "7 orang mengungsi,false"})
    void tens_and_hundreds_are_no_numbers_but_are_noticed(String text, boolean vague) {
        assertThat(PeopleMentions.isVague(text)).isEqualTo(vague);
    }
}
