package id.tanggap.ticket.recalculation;

import id.tanggap.ticket.clock.LackingClock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a recalculation does to the clocks of some tickets.
///
/// @param begun tickets lack them: a row was added
/// @param withdrawn no row has them any more
/// @param now when it was counted
record ClockChanges(List<ClockMove> moves, List<LackingClock> begun, List<OpenClock> withdrawn, Instant now) {

    /// How many are late by it.
    int late() {
        return (int) (moves.stream().filter(ClockMove::late).count()
                + begun.stream().filter(clock -> clock.isLate(now)).count());
    }

    /// Ids of the tickets that may be due at another time.
    List<Long> tickets() {
        return Stream.of(
                        moves.stream().map(move -> move.clock().ticket().id()),
                        begun.stream().map(clock -> clock.ticket().id()),
                        withdrawn.stream().map(clock -> clock.ticket().id()))
                .flatMap(ids -> ids)
                .distinct()
                .sorted()
                .toList();
    }
}
