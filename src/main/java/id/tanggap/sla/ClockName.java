package id.tanggap.sla;

import java.util.Locale;

/// The promises that run on a ticket.
public enum ClockName {
    /// A person answers the citizen. The citizen's clock: never stops for internal transfers.
    FIRST_RESPONSE,
    /// The balai accepts the ticket. The office's clock.
    ACCEPTANCE,
    /// The citizen hears how it stands.
    UPDATE,
    /// The matter is settled. The citizen's clock.
    RESOLUTION;

    /// The stable code, as in the API and the database: `first-response`, `acceptance`, `update`, `resolution`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ClockName of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
