package id.tanggap.pbx;

import java.util.Locale;

/// Who called whom, seen from our house.
public enum Direction {
    /// Somebody outside called us.
    INBOUND,
    /// We called somebody outside.
    OUTBOUND,
    /// One of us called another.
    INTERNAL,
    /// The log does not say, and the numbers do not tell.
    UNKNOWN;

    /// The stable code: `inbound`, `outbound`, `internal`, `unknown`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
