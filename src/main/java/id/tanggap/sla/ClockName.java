package id.tanggap.sla;

import java.util.Locale;

/// The SLA clocks of a ticket, and those of a call that we missed.
public enum ClockName {
    /// A person answers the citizen. The citizen's clock: does not stop for internal transfers.
    FIRST_RESPONSE,
    /// The balai accepts the ticket. The office's clock.
    ACCEPTANCE,
    /// The citizen is told the progress.
    UPDATE,
    /// The problem is solved. The citizen's clock.
    RESOLUTION,
    /// A caller whom nobody answered is called back.
    CALLBACK,
    /// The caller is called again after an attempt that did not reach them.
    CALLBACK_RETRY,
    /// All attempts to call back have been made.
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
