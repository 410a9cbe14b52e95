package id.tanggap.command.board;

import id.tanggap.access.Viewer;
import id.tanggap.queue.AssigneeFilter;
import id.tanggap.queue.DueFilter;
import id.tanggap.queue.QueueFilter;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.QueueSort;
import id.tanggap.queue.SavedQueue;
import id.tanggap.queue.StateFilter;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.resource.person.People;
import id.tanggap.supervision.ClocksInTime;
import id.tanggap.supervision.OfficeWorkload;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the figures of the board: counts from the tally of the queues (no statement), late and open tickets of each
/// office by `OfficeWorkload` (one statement of short reads along an index), the tickets of today, the rosters, and
/// two pages of tickets. Nothing grows with the number of tickets.
@Component
class NationalBoard {

    /// The most emergencies that the board lists; their number is counted apart.
    static final int EMERGENCIES = 40;

    private static final int LATE = 20;
    private static final int SOON_HOURS = 2;

    private final QueueCounters counters;
    private final QueueReader queues;
    private final OfficeWorkload offices;
    private final People people;
    private final ClocksInTime inTime;
    private final Clock clock;

    NationalBoard(
            QueueCounters counters,
            QueueReader queues,
            OfficeWorkload offices,
            People people,
            ClocksInTime inTime,
            Clock clock) {
        this.counters = counters;
        this.queues = queues;
        this.offices = offices;
        this.people = people;
        this.inTime = inTime;
        this.clock = clock;
    }

    /// What the board shows.
    ///
    /// @param untaken emergencies that nobody took, soonest due first; at most 40
    /// @param late other late tickets, longest late first; at most 20
    /// @param today tickets that came since midnight in the viewer's zone
    /// @param ready people on the roster of a balai who could go, by its code
    /// @param inTime clocks of the last seven days, by code of the office
    /// @param untakenByOffice number of untaken emergencies by code of the office, "" for the national desk
    record Figures(
            List<TicketSummary> untaken,
            List<TicketSummary> late,
            Map<String, Long> untakenByOffice,
            long dueSoon,
            long open,
            int today,
            Map<String, Integer> ready,
            List<OfficeWorkload.Load> loads,
            Map<String, ClocksInTime.Share> inTime) {}

    /// Exercises are not counted, whoever takes part in one.
    Figures read(Viewer person) {
        var viewer = person.ofRealTickets();
        var loads = offices.all(viewer);
        var untaken = queues.page(emergencies("board", null), viewer, null, EMERGENCIES)
                .tickets();
        var late = queues
                .page(
                        queue("late", filter(null, null, AssigneeFilter.ANYONE, DueFilter.BREACHED)),
                        viewer,
                        null,
                        LATE + EMERGENCIES)
                .tickets()
                .stream()
                .filter(ticket -> untaken.stream().noneMatch(one -> one.id() == ticket.id()))
                .limit(LATE)
                .toList();
        var soon = queue("soon", filter(null, null, AssigneeFilter.ANYONE, DueFilter.SOON));
        var open = queue("open", filter(null, null, AssigneeFilter.ANYONE, DueFilter.ANY));
        var counts = counters.all(List.of(soon, open), viewer);
        return new Figures(
                untaken,
                late,
                untakenByOffice(loads, viewer),
                counts.getOrDefault("soon", 0L),
                counts.getOrDefault("open", 0L),
                offices.since(midnight(viewer), viewer),
                people.readyByBalai(),
                loads,
                inTime.lastWeek());
    }

    private Instant midnight(Viewer viewer) {
        return clock.instant()
                .atZone(viewer.zone())
                .toLocalDate()
                .atStartOfDay(viewer.zone())
                .toInstant();
    }

    private Map<String, Long> untakenByOffice(List<OfficeWorkload.Load> loads, Viewer viewer) {
        var asked = new ArrayList<SavedQueue>();
        for (var load : loads) {
            var code = load.office().code();
            asked.add(emergencies("office." + code, code.isEmpty() ? QueueFilter.NATIONAL : code));
        }
        var counts = counters.fromTally(asked, viewer);
        var byOffice = new LinkedHashMap<String, Long>();
        loads.forEach(load -> byOffice.put(
                load.office().code(),
                counts.getOrDefault("office." + load.office().code(), 0L)));
        return byOffice;
    }

    private static SavedQueue emergencies(String code, @Nullable String office) {
        return queue(code, filter(office, Urgency.DARURAT, AssigneeFilter.NOBODY, DueFilter.ANY));
    }

    private static QueueFilter filter(
            @Nullable String office, @Nullable Urgency urgency, AssigneeFilter whose, DueFilter due) {
        return new QueueFilter(StateFilter.OPEN, whose, office, null, null, urgency, due, SOON_HOURS, false, null);
    }

    private static SavedQueue queue(String code, QueueFilter filter) {
        return new SavedQueue(0, code, null, code, code, filter, QueueSort.DUE, List.of(), false);
    }
}
