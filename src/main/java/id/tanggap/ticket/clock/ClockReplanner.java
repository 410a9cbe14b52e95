package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.ClockPlaces;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.store.TicketRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Plans a ticket's clocks again by another policy, as if it had applied from the beginning.
///
/// A running or paused clock is counted from its own start, with the same pauses; where
/// the policy waits for no citizen, without those. A clock that was already met stays
/// met. One that the old policy did not have starts where the present clocks of the ticket started.
@Component
class ClockReplanner {

    private final ClockStore clocks;
    private final SlaPolicy policy;

    ClockReplanner(ClockStore clocks, SlaPolicy policy) {
        this.clocks = clocks;
        this.policy = policy;
    }

    void replan(TicketRow ticket, ClockPlaces places, Instant at) {
        var existing = clocks.since(ticket.id(), ticket.period().cycleAt());
        var pauses = pauses(existing, ticket.matter().waitsForCitizen());
        var planned = new ArrayList<ClockStore.ReplannedClock>();
        for (var name : ClockName.values()) {
            start(name, existing, ticket.period().cycleAt())
                    .flatMap(start -> policy.clocks(ticket.matter(), start, places).stream()
                            .filter(clock -> clock.name() == name)
                            .findFirst())
                    .ifPresent(clock -> planned.add(replanned(clock, pauses, policy)));
        }
        clocks.replace(ticket.id(), planned, ticket.assignment().balai(), at);
    }

    private static List<ClockStore.Pause> pauses(List<ClockStore.CycleClock> existing, boolean waits) {
        return joined(existing.stream()
                .flatMap(clock -> clock.pauses().stream())
                .filter(pause -> waits || !PauseReason.WAITING_CITIZEN.code().equals(pause.why()))
                .sorted()
                .toList());
    }

    /// Merges pauses that overlap or begin together: a clock that ended while others were paused has a shorter pause
    /// than they, and no minute may count twice. A pause without length is none, nor is one that ends before it
    /// begins: the clocks of two nodes differ by moments.
    static List<ClockStore.Pause> joined(List<ClockStore.Pause> sorted) {
        var joined = new ArrayList<ClockStore.Pause>();
        for (var pause : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (pause.isEmpty()) {
                continue;
            }
            if (last == null || (last.to() != null && !pause.from().isBefore(last.to()))) {
                joined.add(pause);
            } else if (last.to() != null && (pause.to() == null || pause.to().isAfter(last.to()))) {
                joined.set(joined.size() - 1, new ClockStore.Pause(last.from(), pause.to(), last.why()));
            }
        }
        return List.copyOf(joined);
    }

    private static Optional<Instant> start(ClockName name, List<ClockStore.CycleClock> existing, Instant cycle) {
        var same = existing.stream().filter(clock -> clock.name() == name).toList();
        if (same.isEmpty()) {
            return name == ClockName.ACCEPTANCE ? Optional.empty() : Optional.of(cycle);
        }
        return same.stream()
                .filter(ClockStore.CycleClock::open)
                .map(ClockStore.CycleClock::startedAt)
                .findFirst();
    }

    /// The clock with its pauses; its due time moves by those that are over.
    static ClockStore.ReplannedClock replanned(PlannedClock clock, List<ClockStore.Pause> pauses, SlaPolicy policy) {
        var counting = policy.counting(clock.calendar(), clock.zone());
        var due = clock.dueAt();
        var own = relevant(clock, pauses);
        for (var pause : own) {
            if (pause.to() != null) {
                due = counting.resumed(due, pause.from(), pause.to());
            }
        }
        return new ClockStore.ReplannedClock(clock, due, own);
    }

    /// Cuts a pause that began before the clock to the part after the clock's start.
    private static List<ClockStore.Pause> relevant(PlannedClock clock, List<ClockStore.Pause> pauses) {
        var start = clock.startsAt();
        return pauses.stream()
                .filter(pause -> pause.to() == null || pause.to().isAfter(start))
                .map(pause ->
                        pause.from().isBefore(start) ? new ClockStore.Pause(start, pause.to(), pause.why()) : pause)
                .toList();
    }
}
