package id.tanggap.cli;

import id.tanggap.access.NeedToKnow;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The option `--need-to-know`: restricted categories, or `none`.
final class NeedToKnowOption {

    private static final Set<String> NONE = Set.of("none");

    private NeedToKnowOption() {}

    /// @param given as given on the command line; null without the option
    /// @return the categories; null without the option
    static @Nullable Set<String> of(@Nullable Set<String> given) {
        return NONE.equals(given) ? Set.of() : given;
    }

    /// @throws IllegalArgumentException if a category is not restricted; the message lists the restricted ones
    static void check(Set<String> categories, JdbcClient jdbc) {
        new NeedToKnow(jdbc).check(categories);
    }
}
