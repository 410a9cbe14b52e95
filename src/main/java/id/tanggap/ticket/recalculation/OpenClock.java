package id.tanggap.ticket.recalculation;

import id.tanggap.sla.ClockAlerts;
import id.tanggap.sla.ClockName;
import id.tanggap.sla.SlaCriteria;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clock that runs or is paused, with what its due time depends on.
///
/// @param holder code of the balai whose clock it is; empty for none
/// @param pauses those that ended and moved its due time, in order
/// @param pausedAt null while it runs
record OpenClock(
        long id,
        Ticket ticket,
        ClockName name,
        ZoneId zone,
        String holder,
        Instant startedAt,
        Instant due,
        List<Pause> pauses,
        @Nullable Instant pausedAt,
        Told told) {

    /// Of which ticket it is.
    record Ticket(long id, String number, SlaCriteria matter) {}

    record Pause(Instant from, Instant to) {}

    /// What was said about it.
    record Told(boolean warned, int steps) {}

    /// A clock that is late stays late, also one that was late when it was paused.
    boolean isLate(Instant now) {
        return !due.isAfter(pausedAt == null ? now : pausedAt);
    }

    ClockAlerts.Clock at(String calendar, int minutes, Instant newDue, Instant warn) {
        return new ClockAlerts.Clock(
                name,
                ticket.matter().urgency().code(),
                calendar,
                zone,
                minutes,
                newDue,
                warn,
                told.warned(),
                false,
                told.steps());
    }
}
