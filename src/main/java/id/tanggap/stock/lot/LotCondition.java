package id.tanggap.stock.lot;

import java.util.Locale;

/// The condition of the goods in a lot.
public enum LotCondition {
    GOOD,
    DAMAGED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if no condition has this code
    public static LotCondition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
