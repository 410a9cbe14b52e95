package id.tanggap.stock.item;

import java.util.Locale;

/// In what a person counts goods. Stock itself is always in base units.
public enum StockUnit {
    BASE,
    PACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if the code is not `base` or `pack`
    public static StockUnit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
