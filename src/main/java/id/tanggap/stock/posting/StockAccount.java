package id.tanggap.stock.posting;

import id.tanggap.platform.code.Coded;

/// The accounts of the double entry: goods always go from one to another. The codes are in the database.
public enum StockAccount implements Coded {
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

    public static StockAccount of(String code) {
        return Coded.of(StockAccount.class, code);
    }
}
