package id.tanggap.pbx;

import java.util.Locale;

/// The direction of a call, seen from our exchange.
public enum CallDirection {
    /// Somebody outside called us.
    INBOUND,
    /// We called somebody outside.
    OUTBOUND,
    /// One extension called another.
    INTERNAL,
    /// The log does not say it, and the numbers do not show it.
    UNKNOWN;

    /// The stable code: `inbound`, `outbound`, `internal`, `unknown`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CallDirection of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
