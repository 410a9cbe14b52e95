package id.tanggap.access.register;

import org.jspecify.annotations.Nullable;

/// An account as administrators set it; its key is the user name. Never a password.
///
/// @param email null if none is known
/// @param role code of the role
/// @param balai code of the balai for its staff, else null
/// @param zone in which times are shown
/// @param open may sign in
/// @param heir user name of who got the open tickets of a closed account; null: they went back to their office
public record AccountSetting(
        String name,
        @Nullable String email,
        String role,
        @Nullable String balai,
        String zone,
        boolean open,
        @Nullable String heir) {

    public AccountSetting closed(@Nullable String to) {
        return new AccountSetting(name, email, role, balai, zone, false, to);
    }

    public AccountSetting reopened() {
        return new AccountSetting(name, email, role, balai, zone, true, null);
    }

    /// For the record of who did what: `Siti, balai MGL, siti@kantor.test, Asia/Jakarta, closed`.
    String told() {
        return name + ", " + role + told(" ", balai) + told(", ", email) + ", " + zone
                + (open ? "" : ", closed" + told(", heir ", heir));
    }

    private static String told(String before, @Nullable String text) {
        return text == null ? "" : before + text;
    }
}
