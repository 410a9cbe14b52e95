package id.tanggap.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1200|1200", "1.200|1200", "1,200|1200", "1.234.567|1234567", "12,00|12", "12.0|12", "-5|-5"})
    void whole_numbers_with_either_separator(String text, long number) {
        assertThat(TableValues.whole(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.5", "1,25", "12.34.567", "dua", "1e9", "99999999999999999999", "٣"})
    void what_is_no_whole_number_is_none(String text) {
        assertThat(TableValues.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-31|2026-12-31",
                "2026-12-31 00:00:00|2026-12-31",
                "31/12/2026|2026-12-31",
                "1-2-2026|2026-02-01",
                "31 Desember 2026|2026-12-31",
                "5 Agt 2026|2026-08-05",
                "5 Ags 2026|2026-08-05",
                "17 Agustus 2026|2026-08-17",
                "4 May 2026|2026-05-04",
                "30/02/2026|",
                "12/31/2026|"
            })
    void dates_as_people_write_them(String text, LocalDate date) {
        assertThat(TableValues.date(text).orElse(null)).isEqualTo(date);
    }

    @Test
    void decimals_with_point_or_comma() {
        assertThat(TableValues.decimal("-6,8912")).contains(-6.8912);
        assertThat(TableValues.decimal("110.64")).contains(110.64);
        assertThat(TableValues.decimal("NaN")).isEmpty();
    }
}
