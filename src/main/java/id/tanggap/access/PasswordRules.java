package id.tanggap.access;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/// Which new passwords are taken, after NIST SP 800-63B-4, section 3.1.1: long ones that nobody finds among the usual
/// first guesses, without rules of composition and without an end.
public final class PasswordRules {

    /// In code points. NIST asks for 15 where a password is the only factor, 8 where it is one of two; our
    /// administrators agreed on 12.
    public static final int SHORTEST = 12;

    /// bcrypt reads no more than 72 bytes.
    static final int LONGEST_BYTES = 72;

    /// A guesser who is slowed to about 100 a day needs thousands of years for this many.
    private static final BigDecimal GUESSES = BigDecimal.valueOf(100_000_000);

    private static final int SHORTEST_NAME_PART = 3;

    private PasswordRules() {}

    /// Why a password is not taken.
    public enum Problem {
        TOO_SHORT("short"),
        TOO_LONG("long"),
        /// Made of common passwords, names, dates, rows of keys or repetitions.
        GUESSABLE("guessable");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /// End of the message key `password.problem.`.
        public String code() {
            return code;
        }
    }

    /// @param own names of the person and of the account
    public static Optional<Problem> problem(String password, String... own) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Problem.TOO_LONG);
        }
        return guesses(password, own).compareTo(GUESSES) < 0 ? Optional.of(Problem.GUESSABLE) : Optional.empty();
    }

    private static BigDecimal guesses(String password, String... own) {
        var dictionaries = new java.util.ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        dictionaries.add(new DictionaryBuilder()
                .setDictionaryName("own")
                .addWords(words(own), 1)
                .addWords(List.of("tanggap", "kemensos", "kementerian", "sosial", "indonesia", "rahasia", "sandi"), 1)
                .createDictionary());
        var configuration =
                new ConfigurationBuilder().setDictionaries(dictionaries).createConfiguration();
        return new Nbvcxz(configuration).estimate(password).getGuesses();
    }

    private static List<String> words(String... own) {
        return Arrays.stream(own)
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> word.length() >= SHORTEST_NAME_PART)
                .toList();
    }
}
