package id.tanggap.ticket.clock;

import id.tanggap.sla.ClockName;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.ticket.TicketState;
import id.tanggap.ticket.store.TicketRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds the clocks that open tickets lack since a row of the deadlines was added, and begins them: from the moment
/// from which they would count if the row had always been there, with the pauses that the ticket had. A ticket that was
/// answered needs no first answer any more, and an office that accepted it does not have to accept it again.
@Component
public class LackingClocks {

    /// While a ticket is in one of these, somebody has to accept it.
    private static final Set<TicketState> ASKS =
            EnumSet.of(TicketState.NEW, TicketState.TRIAGED, TicketState.HANDED_OVER);

    private final TicketCycles cycles;
    private final ClockStore clocks;
    private final ClockZones zones;

    LackingClocks(TicketCycles cycles, ClockStore clocks, ClockZones zones) {
        this.cycles = cycles;
        this.clocks = clocks;
        this.zones = zones;
    }

    /// At most four statements for any number of tickets.
    public List<LackingClock> of(List<Long> tickets, SlaPolicy policy) {
        var present = cycles.clocks(tickets);
        var lacking = new LinkedHashMap<TicketRow, List<ClockName>>();
        for (var ticket : cycles.open(tickets)) {
            var names = expected(ticket, policy);
            names.removeAll(present.getOrDefault(ticket.id(), Set.of()));
            if (!names.isEmpty()) {
                lacking.put(ticket, names);
            }
        }
        var moments = cycles.moments(lacking.keySet());
        return lacking.entrySet().stream()
                .flatMap(one -> planned(one.getKey(), one.getValue(), moments.of(one.getKey()), policy))
                .toList();
    }

    private static List<ClockName> expected(TicketRow ticket, SlaPolicy policy) {
        var names = new ArrayList<>(policy.names(ticket.matter()));
        if (!asks(ticket)) {
            names.remove(ClockName.ACCEPTANCE);
        }
        return names;
    }

    private static boolean asks(TicketRow ticket) {
        var resume = ticket.status().resume();
        return ASKS.contains(ticket.state() == TicketState.WAITING_CITIZEN && resume != null ? resume : ticket.state());
    }

    private Stream<LackingClock> planned(
            TicketRow ticket, List<ClockName> names, TicketCycles.Moments moments, SlaPolicy policy) {
        var places = zones.of(ticket);
        var pauses = pauses(ticket, moments);
        return names.stream()
                .flatMap(name -> start(name, ticket, moments)
                        .flatMap(start -> policy.clocks(ticket.matter(), start, places).stream())
                        .filter(clock -> clock.name() == name))
                .map(clock -> lacking(ticket, clock, pauses, policy));
    }

    private static LackingClock lacking(
            TicketRow ticket, PlannedClock clock, List<ClockStore.Pause> pauses, SlaPolicy policy) {
        return new LackingClock(ticket, ClockReplanner.replanned(clock, pauses, policy));
    }

    private static Stream<Instant> start(ClockName name, TicketRow ticket, TicketCycles.Moments moments) {
        var cycle = ticket.period().cycleAt();
        return switch (name) {
            case FIRST_RESPONSE -> moments.answered() == null ? Stream.of(cycle) : Stream.empty();
            case UPDATE -> Stream.of(orElse(moments.answered(), cycle));
            case ACCEPTANCE -> Stream.of(orElse(moments.handed(), cycle));
            case RESOLUTION -> Stream.of(cycle);
            case CALLBACK, CALLBACK_RETRY, CALLBACK_END -> Stream.empty();
        };
    }

    private static Instant orElse(@Nullable Instant moment, Instant cycle) {
        return moment == null ? cycle : moment;
    }

    /// Those of its other clocks; while it waits for the citizen, the new clock does, too.
    private static List<ClockStore.Pause> pauses(TicketRow ticket, TicketCycles.Moments moments) {
        if (!ticket.matter().waitsForCitizen()) {
            return List.of();
        }
        var pauses = new ArrayList<>(moments.pauses());
        var asked = moments.asked();
        if (ticket.state() == TicketState.WAITING_CITIZEN && asked != null) {
            pauses.add(new ClockStore.Pause(asked, null, PauseReason.WAITING_CITIZEN.code()));
        }
        return ClockReplanner.joined(pauses.stream().sorted().toList());
    }

    public void begin(List<LackingClock> lacking) {
        clocks.begin(lacking);
    }
}
