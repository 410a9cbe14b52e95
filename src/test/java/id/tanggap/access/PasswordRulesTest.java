package id.tanggap.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "sebelasss11", "Kucing-9!xQ"})
    void short_ones_are_refused(String password) {
        assertThat(PasswordRules.problem(password, "budi")).contains(PasswordRules.Problem.TOO_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaa",
                "budisantoso1",
                "Budi-Santoso",
                "kemensos2026",
                "iloveyou2020",
                "rahasia12345"
            })
    void what_is_guessed_first_is_refused(String password) {
        assertThat(PasswordRules.problem(password, "budi.s", "Budi Santoso")).contains(PasswordRules.Problem.GUESSABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kopi hujan lemari biru", "vXk3mTq8ZrNw2pLs", "gerobak-tujuh-melati"})
    void words_that_have_nothing_to_do_with_each_other_are_taken(String password) {
        assertThat(PasswordRules.problem(password, "budi.s", "Budi Santoso")).isEmpty();
    }

    @Test
    void bytes_that_bcrypt_would_not_read_are_refused() {
        assertThat(PasswordRules.problem("kopi hujan lemari biru ".repeat(4), "budi"))
                .contains(PasswordRules.Problem.TOO_LONG);
    }
}
