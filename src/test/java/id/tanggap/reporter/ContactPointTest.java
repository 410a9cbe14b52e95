package id.tanggap.reporter;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointTest {

    /// Defect 8 of issue 12.
    @ParameterizedTest
    @CsvSource({
        "60123456789, +60123456789", // Malaysia
        "966501234567, +966501234567", // Saudi Arabia
        "61412345678, +61412345678", // Australia
        "6281234567890, +6281234567890", // Indonesia with its code
        "81234567890, +6281234567890", // Indonesia without the zero
        "081234567890, +6281234567890",
        "+60123456789, +60123456789",
        "99912345678, 99912345678" // valid nowhere
    })
    void a_foreign_caller_id_without_plus_does_not_become_an_indonesian_number(String told, String value) {
        assertThat(ContactPoint.phone(told).map(ContactPoint::value)).contains(value);
    }

    @Test
    void mail_is_compared_in_small_letters() {
        assertThat(ContactPoint.email(" Budi@Contoh.ID ").map(ContactPoint::value))
                .contains("budi@contoh.id");
        assertThat(ContactPoint.email("budi")).isEmpty();
    }

    @Property(tries = 500)
    void what_was_read_is_read_as_the_same(@ForAll @NumericChars @StringLength(min = 5, max = 15) String told) {
        ContactPoint.phone(told)
                .ifPresent(read -> assertThat(ContactPoint.phone(read.value())).contains(read));
    }
}
