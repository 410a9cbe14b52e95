package id.tanggap.hazard.quake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is and what is not a tsunami.
class TsunamiStatementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tidak berpotensi tsunami                                      | NO_THREAT
                    tidak berpotensi TSUNAMI                                      | NO_THREAT
                    TIDAK  BERPOTENSI  TSUNAMI                                    | NO_THREAT
                    Gempa ini tidak berpotensi menimbulkan tsunami                | NO_THREAT
                    Tidak ada potensi tsunami                                     | NO_THREAT
                    tdk berpotensi tsunami                                        | NO_THREAT
                    Potensi tsunami: tidak ada                                    | NO_THREAT
                    No tsunami threat                                             | NO_THREAT
                    Tsunami: nihil                                                | NO_THREAT
                    Gempa ini dirasakan untuk diteruskan pada masyarakat          | SILENT
                    ''                                                            | SILENT
                    Berpotensi                                                    | SILENT
                    Berpotensi tsunami                                            | THREAT
                    Berpotensi TSUNAMI untuk diteruskan pada masyarakat           | THREAT
                    Peringatan dini tsunami untuk wilayah Maluku Utara            | THREAT
                    Gempa tidak merusak, tetapi berpotensi tsunami                | THREAT
                    Berpotensi tsunami. Jangan kembali ke pantai                  | THREAT
                    Berpotensi tsunami dan tidak boleh kembali ke pantai          | THREAT
                    Siaga tsunami                                                 | THREAT
                    Peringatan dini tsunami dinyatakan telah berakhir             | ENDED
                    Peringatan dini tsunami dicabut                               | ENDED
                    Peringatan dini tsunami belum berakhir                        | THREAT
                    """)
    void each_sentence_is_read_as_it_is_meant(String text, TsunamiStatement meant) {
        assertThat(TsunamiStatement.of(text)).as(text).isEqualTo(meant);
    }
}
