package id.tanggap.administration.people;

import id.tanggap.access.register.AccountSetting;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of an account as they were sent.
///
/// @param seen version of the account that the person saw; null for a new one
record AccountForm(
        String username,
        String name,
        String email,
        String role,
        String balai,
        String zone,
        String why,
        @Nullable Long seen) {

    private static final int LONGEST_WHY = 300;

    AccountForm {
        username = plain(username).toLowerCase(Locale.ROOT);
        name = plain(name);
        email = plain(email);
        role = plain(role);
        balai = plain(balai);
        zone = plain(zone);
        why = why(why);
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    static String why(@Nullable String text) {
        var plain = plain(text);
        return plain.codePointCount(0, plain.length()) <= LONGEST_WHY
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_WHY));
    }

    /// @param open and `heir` as they are
    AccountSetting setting(boolean open, @Nullable String heir) {
        return new AccountSetting(
                name, email.isEmpty() ? null : email, role, balai.isEmpty() ? null : balai, zone, open, heir);
    }
}
