package id.tanggap.stock.lot;

import java.util.Locale;

/// What it takes for goods to leave a store.
public enum ReleaseRule {
    FREE,
    /// The regional head has declared an emergency.
    DECLARATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no rule has this code
    public static ReleaseRule of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
