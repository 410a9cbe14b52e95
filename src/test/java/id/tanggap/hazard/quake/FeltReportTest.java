package id.tanggap.hazard.quake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists of places where a quake was felt, as the agency writes them.
class FeltReportTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    II-III Kota Bima                                       | II-III=Kota Bima
                    II - III Kota Bima                                     | II-III=Kota Bima
                    II – III Kota Bima, III Dompu                          | II-III=Kota Bima; III=Dompu
                    III Bima, II Dompu                                     | III=Bima; II=Dompu
                    IV Banda Aceh, IV Aceh Besar, III Takengon             | IV=Banda Aceh; IV=Aceh Besar; III=Takengon
                    III-IV Pesisir Selatan,II-III Tua Pejat                | III-IV=Pesisir Selatan; II-III=Tua Pejat
                    III Garut, Bandung, II Cianjur                         | III=Garut; III=Bandung; II=Cianjur
                    Dirasakan (Skala MMI): II-III Aceh Tenggara            | II-III=Aceh Tenggara
                    MMI III di Ambon; II MMI Masohi                        | III=Ambon; II=Masohi
                    III X Koto Singkarak                                   | III=X Koto Singkarak
                    VI-VII Cianjur                                         | VI-VII=Cianjur
                    IV-III Terbalik                                        | III-IV=Terbalik
                    V                                                      | ''
                    -                                                      | ''
                    ''                                                     | ''
                    Tidak dirasakan                                        | ''
                    """)
    void each_place_has_its_intensity(String text, String meant) {
        assertThat(FeltReport.list(text).stream()
                        .map(felt -> felt.mmi() + "=" + felt.place())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(meant);
    }
}
