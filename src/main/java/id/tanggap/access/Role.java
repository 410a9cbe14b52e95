package id.tanggap.access;

import java.util.Locale;

/// What a person may do. The codes are in the database.
public enum Role {
    /// Sees all tickets and sets the system up.
    ADMIN,
    /// Call-center agent: sees and answers all tickets.
    AGENT,
    /// Staff of one balai: sees and answers its tickets only.
    BALAI;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
