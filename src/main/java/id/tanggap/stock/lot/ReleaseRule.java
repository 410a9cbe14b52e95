package id.tanggap.stock.lot;

import id.tanggap.platform.code.Coded;

/// What it takes for goods to leave a store.
public enum ReleaseRule implements Coded {
    FREE,
    /// The regional head has declared an emergency.
    DECLARATION;

    /// @throws IllegalArgumentException if no rule has this code
    public static ReleaseRule of(String code) {
        return Coded.of(ReleaseRule.class, code);
    }
}
