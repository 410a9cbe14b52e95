package id.tanggap.stock.lot;

import id.tanggap.platform.code.Coded;

/// The condition of the goods in a lot.
public enum LotCondition implements Coded {
    GOOD,
    DAMAGED;

    /// @throws IllegalArgumentException if no condition has this code
    public static LotCondition of(String code) {
        return Coded.of(LotCondition.class, code);
    }
}
