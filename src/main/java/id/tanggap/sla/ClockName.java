package id.tanggap.sla;

import id.tanggap.platform.code.Coded;

/// The SLA clocks of a ticket, and those of a call that we missed.
public enum ClockName implements Coded {
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

    public static ClockName of(String code) {
        return Coded.of(ClockName.class, code);
    }
}
