package id.tanggap.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", " 1200 |1200", "1.200|1200", "1 200|1200", "1.234.567|1234567", "9999999999|9999999999"})
    void thousands_may_be_parted(String text, long number) {
        assertThat(WholeNumber.of(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "1.5",
                "2900.5",
                "1.20",
                "1.2000",
                "1.200 300",
                "1,5",
                "-5",
                "+5",
                "1e3",
                "٣",
                "12345678901"
            })
    void what_would_become_another_number_without_its_dots_is_none(String text) {
        assertThat(WholeNumber.of(text)).isEmpty();
    }
}
