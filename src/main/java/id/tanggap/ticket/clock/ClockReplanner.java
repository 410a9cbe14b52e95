package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.store.TicketRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Plans a ticket's clocks again by another policy, as if it had applied from the beginning.
///
/// A running or paused clock is counted from its own start, with the same pauses. A clock that was already met stays
/// met. One that the old policy did not have starts where the present clocks of the ticket started.
@Component
class ClockReplanner {

    private final ClockStore clocks;
    private final SlaPolicy policy;

    ClockReplanner(ClockStore clocks, SlaPolicy policy) {
        this.clocks = clocks;
        this.policy = policy;
    }

    void replan(TicketRow ticket, ZoneId citizen, ZoneId office, Instant at) {
        var had = clocks.since(ticket.id(), ticket.cycleAt());
        var stops = joined(
                had.stream().flatMap(clock -> clock.stops().stream()).sorted().toList());
        var planned = new ArrayList<ClockStore.Resumed>();
        for (var name : ClockName.values()) {
            start(name, had, ticket.cycleAt())
                    .flatMap(start -> policy.clocks(ticket.about().matter(), start, citizen, office).stream()
                            .filter(clock -> clock.name() == name)
                            .findFirst())
                    .ifPresent(clock ->
                            planned.add(new ClockStore.Resumed(clock, due(clock, stops), relevant(clock, stops))));
        }
        clocks.replace(ticket.id(), planned, ticket.assignment().balai(), at);
    }

    /// Merges pauses that overlap or begin together: a clock that ended while others were paused has a shorter pause
    /// than they, and no minute may count twice.
    static List<ClockStore.Stop> joined(List<ClockStore.Stop> sorted) {
        var joined = new ArrayList<ClockStore.Stop>();
        for (var stop : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || (last.to() != null && !stop.from().isBefore(last.to()))) {
                if (!stop.from().equals(stop.to())) {
                    joined.add(stop);
                }
            } else if (last.to() != null && (stop.to() == null || stop.to().isAfter(last.to()))) {
                joined.set(joined.size() - 1, new ClockStore.Stop(last.from(), stop.to(), last.why()));
            }
        }
        return List.copyOf(joined);
    }

    private static Optional<Instant> start(ClockName name, List<ClockStore.Had> had, Instant cycle) {
        var same = had.stream().filter(clock -> clock.name() == name).toList();
        if (same.isEmpty()) {
            return name == ClockName.ACCEPTANCE ? Optional.empty() : Optional.of(cycle);
        }
        return same.stream()
                .filter(ClockStore.Had::open)
                .map(ClockStore.Had::startedAt)
                .findFirst();
    }

    private Instant due(PlannedClock clock, List<ClockStore.Stop> stops) {
        var counting = policy.counting(clock.calendar(), clock.zone());
        var due = clock.dueAt();
        for (var stop : relevant(clock, stops)) {
            if (stop.to() != null) {
                due = counting.resumed(due, stop.from(), stop.to());
            }
        }
        return due;
    }

    /// Cuts a pause that began before the clock to the part after the clock's start.
    private static List<ClockStore.Stop> relevant(PlannedClock clock, List<ClockStore.Stop> stops) {
        var start = clock.startsAt();
        return stops.stream()
                .filter(stop -> stop.to() == null || stop.to().isAfter(start))
                .map(stop -> stop.from().isBefore(start) ? new ClockStore.Stop(start, stop.to(), stop.why()) : stop)
                .toList();
    }
}
