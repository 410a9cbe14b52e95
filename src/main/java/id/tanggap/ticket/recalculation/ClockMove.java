package id.tanggap.ticket.recalculation;

import id.tanggap.sla.PlannedClock;
import java.time.Duration;
import java.time.Instant;

/// An open clock that is due at another time by the present tables.
///
/// @param planned as it would start now, without its pauses
/// @param ring when the timer looks next
/// @param late it was in time and is late then
record ClockMove(OpenClock clock, PlannedClock planned, Instant due, Instant warn, Instant ring, boolean late) {

    /// Positive if it is due later.
    Duration shift() {
        return Duration.between(clock.due(), due);
    }
}
