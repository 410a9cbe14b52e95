package id.tanggap.sla;

import java.util.Locale;

/// The promises that run on a ticket, and those to somebody whose call we missed.
public enum ClockName {
    /// A person answers the citizen. The citizen's clock: never stops for internal transfers.
    FIRST_RESPONSE,
    /// The balai accepts the ticket. The office's clock.
    ACCEPTANCE,
    /// The citizen hears how it stands.
    UPDATE,
    /// The matter is settled. The citizen's clock.
    RESOLUTION,
    /// Somebody who called in vain is called back.
    CALLBACK,
    /// They are called again after an attempt that did not reach them.
    CALLBACK_RETRY,
    /// All attempts have been made.
    CALLBACK_END;

    /// The stable code, as in the API and the database: `first-response`, `acceptance`, `update`, `resolution`,
    /// `callback`, `callback-retry`, `callback-end`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ClockName of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
