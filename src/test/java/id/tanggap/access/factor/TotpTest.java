package id.tanggap.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /// RFC 6238, appendix B; our codes are the last six of its eight digits.
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    /// At the 15th second of step 40.
    @ParameterizedTest
    @CsvSource({"38, false", "39, true", "40, true", "41, true", "42, false"})
    void the_step_before_and_the_step_after_are_taken(long step, boolean taken) {
        var code = Totp.code(SECRET, Instant.ofEpochSecond(step * 30));

        var found = Totp.step(SECRET, code, Instant.ofEpochSecond(40 * 30 + 15));

        assertThat(found.isPresent()).isEqualTo(taken);
        found.ifPresent(number -> assertThat(number).isEqualTo(step));
    }

    @ParameterizedTest
    @CsvSource({"fooba, MZXW6YTB", "foobarfoob, MZXW6YTBOJTG633C"})
    void base_32_is_that_of_rfc_4648(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void an_app_is_told_whose_secret_it_is() {
        assertThat(Totp.address("sari r", SECRET))
                .isEqualTo("otpauth://totp/Tanggap:sari%20r?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tanggap");
        assertThat(Totp.typed(SECRET)).startsWith("GEZD GNBV ").hasSize(39);
    }
}
