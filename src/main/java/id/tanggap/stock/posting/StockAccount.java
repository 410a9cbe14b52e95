package id.tanggap.stock.posting;

import java.util.Locale;

/// The accounts of the double entry: goods always go from one to another. The codes are in the database.
public enum StockAccount {
    /// What lies in the store of the movement.
    STORE,
    /// On the way between two stores.
    TRANSIT,
    /// Where goods come from: bought or given.
    SUPPLIER,
    /// To whom goods are given.
    PEOPLE,
    LOSS,
    /// Differences found by counting.
    COUNT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static StockAccount of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
