package id.tanggap.ticket.clock;

import java.util.Locale;

/// Why a clock is paused.
enum PauseReason {
    WAITING_CITIZEN,
    MERGED;

    /// As stored in `sla_clock_interval.why`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
