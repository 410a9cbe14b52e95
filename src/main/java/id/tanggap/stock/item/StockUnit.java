package id.tanggap.stock.item;

import id.tanggap.platform.code.Coded;

/// In what a person counts goods. Stock itself is always in base units.
public enum StockUnit implements Coded {
    BASE,
    PACK;

    /// @throws IllegalArgumentException if the code is not `base` or `pack`
    public static StockUnit of(String code) {
        return Coded.of(StockUnit.class, code);
    }
}
