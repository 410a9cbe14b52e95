package id.tanggap.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInjectionGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62",
                "-2+3",
                "-6.89;",
                "-6.89+A1",
                "-",
                "-6,89",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "－1",
                "＋1",
                "＠x"
            })
    void what_would_be_a_formula_is_text(String text) {
        assertThat(CsvInjectionGuard.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void a_cell_that_a_semicolon_would_open_is_text_too() {
        assertThat(CsvInjectionGuard.cell("bantuan;=HYPERLINK(\"x\")")).isEqualTo("bantuan;'=HYPERLINK(\"x\")");
        assertThat(CsvInjectionGuard.cell("satu\n@dua")).isEqualTo("satu\n'@dua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PKH belum cair",
                "2611 0004 2718",
                "a=b",
                "Jl. Merdeka 1-3, Kudus",
                "siti@warga.test",
                "-6.89",
                "-5"
            })
    void words_stay_as_they_are(String text) {
        assertThat(CsvInjectionGuard.cell(text)).isEqualTo(text);
    }
}
