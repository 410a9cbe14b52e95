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

    /// What becomes of clocks that are open. One that is late stays as it is: the promise was broken.
    void sort(List<OpenClock> clocks, Instant now, List<ClockMove> moves, List<OpenClock> withdrawn) {
        for (var clock : clocks) {
            if (!clock.isLate(now)) {
                planned(clock)
                        .map(planned -> move(clock, planned, now))
                        .ifPresentOrElse(move -> addIfMoved(move, moves), () -> withdrawn.add(clock));
            }
        }
    }

    /// Empty if no row has such a clock any more.
    private Optional<PlannedClock> planned(OpenClock clock) {
        return policy
                .clocks(clock.ticket().matter(), clock.startedAt(), ClockPlaces.of(clock.zone(), clock.holder()))
                .stream()
                .filter(planned -> planned.name() == clock.name())
                .findFirst();
    }

    private static void addIfMoved(ClockMove move, List<ClockMove> moves) {
        if (move.shift().abs().compareTo(SAME) >= 0) {
            moves.add(move);
        }
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
