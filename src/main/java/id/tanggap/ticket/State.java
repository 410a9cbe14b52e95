package id.tanggap.ticket;

import java.util.Locale;

/// Where a ticket stands.
public enum State {
    /// In the national queue; no balai has it.
    NEW,
    /// With a balai that has not yet accepted it (dialihkan).
    HANDED_OVER,
    /// A balai works on it (diterima balai).
    ACCEPTED,
    /// Ended with an outcome.
    CLOSED;

    /// The stable code, as in the API and the database: `new`, `handed-over`, `accepted`, `closed`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
