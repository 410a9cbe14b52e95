package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An SLA clock of a ticket at present.
///
/// @param name `first-response`, `acceptance`, `update`, `resolution`
/// @param calendar `always`, `office`, or `office:` and the code of a balai with days of its own
/// @param minutes of that calendar between start and due time, pauses left out
/// @param stored the state as stored: a clock past its due time may still run
public record ClockView(
        String name,
        String calendar,
        ZoneId zone,
        int minutes,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        ClockState stored,
        Reason why) {

    /// The state at a moment: a clock that still runs after its due time is breached.
    public ClockState state(Instant now) {
        return isRunning() && dueAt.isBefore(now) ? ClockState.BREACHED : stored;
    }

    /// `always` or `office`.
    public String hours() {
        return calendar.startsWith("office") ? "office" : calendar;
    }

    public boolean isRunning() {
        return stored == ClockState.RUNNING;
    }
}
