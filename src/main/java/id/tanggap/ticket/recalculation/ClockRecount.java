package id.tanggap.ticket.recalculation;

import id.tanggap.sla.ClockPlaces;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Counts a clock anew: from its own start, in its own zone, with its own pauses. A function: same tables, same clock,
/// same result.
record ClockRecount(SlaPolicy policy) {

    /// Stored times have microseconds; a difference below this one is none.
    private static final Duration SAME = Duration.ofSeconds(2);

    /// @return empty if it stays where it is: it is late already, the tables have no such clock any more, or nothing
    ///     moves it
    Optional<ClockMove> move(OpenClock clock, Instant now) {
        if (clock.isLate(now)) {
            return Optional.empty();
        }
        return policy
                .clocks(clock.ticket().matter(), clock.startedAt(), ClockPlaces.of(clock.zone(), clock.holder()))
                .stream()
                .filter(planned -> planned.name() == clock.name())
                .findFirst()
                .map(planned -> move(clock, planned, now))
                .filter(move -> move.shift().abs().compareTo(SAME) >= 0);
    }

    /// Whether no row has such a clock any more. One that is late stays: the promise was broken.
    boolean isWithdrawn(OpenClock clock, Instant now) {
        return !clock.isLate(now)
                && policy
                        .clocks(
                                clock.ticket().matter(),
                                clock.startedAt(),
                                ClockPlaces.of(clock.zone(), clock.holder()))
                        .stream()
                        .noneMatch(planned -> planned.name() == clock.name());
    }

    private ClockMove move(OpenClock clock, PlannedClock planned, Instant now) {
        var due = paused(planned.dueAt(), clock, planned);
        var warn = paused(policy.warning(planned), clock, planned);
        var alerts = policy.alerts(clock.at(planned.calendar(), planned.minutes(), due, warn), now);
        var says = alerts.warns() || alerts.breaches() || !alerts.steps().isEmpty();
        var ring = says || alerts.ring() == null ? now : alerts.ring();
        return new ClockMove(clock, planned, due, warn, ring, !due.isAfter(now) && clock.pausedAt() == null);
    }

    private Instant paused(Instant time, OpenClock clock, PlannedClock planned) {
        var counting = policy.counting(planned.calendar(), planned.zone());
        var pauses = clock.ticket().matter().waitsForCitizen() ? clock.pauses() : List.<OpenClock.Pause>of();
        var moved = time;
        for (var pause : pauses) {
            moved = counting.resumed(moved, pause.from(), pause.to());
        }
        return moved;
    }
}
