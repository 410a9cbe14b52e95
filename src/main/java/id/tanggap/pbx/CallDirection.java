package id.tanggap.pbx;

import id.tanggap.platform.code.Coded;

/// The direction of a call, seen from our exchange.
public enum CallDirection implements Coded {
    /// Somebody outside called us.
    INBOUND,
    /// We called somebody outside.
    OUTBOUND,
    /// One extension called another.
    INTERNAL,
    /// The log does not say it, and the numbers do not show it.
    UNKNOWN;

    public static CallDirection of(String code) {
        return Coded.of(CallDirection.class, code);
    }
}
