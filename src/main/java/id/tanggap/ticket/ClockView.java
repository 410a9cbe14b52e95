package id.tanggap.ticket;

import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// An SLA clock of a ticket at present.
///
/// @param name `first-response`, `acceptance`, `update`, `resolution`
/// @param calendar `always` or `office`
/// @param minutes of that calendar between start and due time, pauses left out
/// @param stored state as stored: `running`, `paused`, `met`, `breached`, `cancelled`
public record ClockView(
        String name,
        String calendar,
        ZoneId zone,
        int minutes,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant endedAt,
        String stored,
        Reason why) {

    /// The state at a moment: a clock that still runs after its due time is `breached`.
    public String state(Instant now) {
        return stored.equals("running") && dueAt.isBefore(now) ? "breached" : stored;
    }

    public boolean isRunning() {
        return stored.equals("running");
    }
}
