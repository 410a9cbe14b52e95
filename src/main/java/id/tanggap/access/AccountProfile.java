package id.tanggap.access;

import java.time.ZoneId;
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

    /// Without an e-mail address.
    public AccountProfile(String name, Role role, @Nullable String balai, ZoneId zone, @Nullable String extension) {
        this(name, role, balai, zone, extension, null);
    }

    /// Without a telephone.
    public AccountProfile(String name, Role role, @Nullable String balai, ZoneId zone) {
        this(name, role, balai, zone, null);
    }
}
