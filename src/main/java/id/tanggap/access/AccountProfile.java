package id.tanggap.access;

import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who an account belongs to and what they may do.
///
/// @param name of the person
/// @param balai code of the balai for staff of one, else null
/// @param extension of the person's telephone, so that calls they answer are theirs; null leaves it as it is
/// @param email by which a sign-in provider tells whose account this is; null leaves it as it is
public record AccountProfile(
        String name,
        Role role,
        @Nullable String balai,
        ZoneId zone,
        @Nullable String extension,
        @Nullable String email) {

    public static final int LONGEST_NAME = 100;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

    /// Whether a text can be somebody's name: not with signs that nobody sees, which turn the letters after them
    /// around.
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(AccountProfile::isHidden);
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    /// Whether a text can be somebody's e-mail address.
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// Without an e-mail address.
    public AccountProfile(String name, Role role, @Nullable String balai, ZoneId zone, @Nullable String extension) {
        this(name, role, balai, zone, extension, null);
    }

    /// Without a telephone.
    public AccountProfile(String name, Role role, @Nullable String balai, ZoneId zone) {
        this(name, role, balai, zone, null);
    }
}
