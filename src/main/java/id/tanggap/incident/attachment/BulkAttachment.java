package id.tanggap.incident.attachment;

import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentReader;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.view.TicketReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Attaches many tickets to an incident, each in its own transaction, with a report; can be undone for an hour.
@Service
public class BulkAttachment {

    /// How long an action can be undone.
    public static final Duration UNDO_WITHIN = Duration.ofHours(1);

    private static final int MOST = 500;

    private final TicketAttachments attachments;
    private final AttachmentStore store;
    private final UrgencyInheritance urgency;
    private final IncidentReader incidents;
    private final IncidentLog log;
    private final TicketReader tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkAttachment(
            TicketAttachments attachments,
            AttachmentStore store,
            UrgencyInheritance urgency,
            IncidentReader incidents,
            IncidentLog log,
            TicketReader tickets,
            TransactionTemplate transaction,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.urgency = urgency;
        this.incidents = incidents;
        this.log = log;
        this.tickets = tickets;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What became of an action on many tickets.
    ///
    /// @param batch for its undo; empty if nothing was attached
    /// @param declined one reason for each ticket that was not attached
    public record Report(Optional<Long> batch, int attached, List<Reason> declined) {
        public Report {
            declined = List.copyOf(declined);
        }
    }

    /// @param by a person
    /// @param numbers at most 500 count
    public Report attach(IncidentCode code, Collection<TicketNumber> numbers, Viewer by) {
        var incident = incidents.find(code).filter(found -> by.role().changesTickets());
        if (incident.isEmpty() || numbers.isEmpty()) {
            return new Report(Optional.empty(), 0, List.of());
        }
        var batch = store.begin(incident.get().id(), by, clock.instant());
        var declined = new ArrayList<Reason>();
        var attached = 0;
        for (var number : numbers.stream().distinct().limit(MOST).toList()) {
            switch (attachments.attach(code, number, new AttachmentStore.By(by, batch))) {
                case IncidentResult.Done done -> attached++;
                case IncidentResult.Declined refused -> declined.add(refused.reason());
            }
        }
        if (attached > 0) {
            say(incident.get().id(), Kind.ATTACHED, attached, by);
        }
        return new Report(attached > 0 ? Optional.of(batch) : Optional.empty(), attached, declined);
    }

    /// Detaches what an action of the viewer attached, and puts back urgencies that it raised and nobody changed
    /// since.
    ///
    /// @return how many were detached; 0 if it is not theirs, older than an hour, or undone already
    public int undo(long batch, Viewer by) {
        var incident = store.undone(batch, by, UNDO_WITHIN, clock.instant());
        var detached = 0;
        for (var member : incident.isEmpty() ? List.<AttachmentStore.Member>of() : store.members(batch)) {
            var done = transaction.execute(status -> undo(member, incident.get(), by));
            detached += Boolean.TRUE.equals(done) ? 1 : 0;
        }
        if (detached > 0) {
            say(incident.get(), Kind.DETACHED, detached, by);
        }
        return detached;
    }

    private boolean undo(AttachmentStore.Member member, long incidentId, Viewer by) {
        var ticket = tickets.summaries(List.of(member.ticket()), by.visibility()).stream()
                .findFirst();
        return ticket.isPresent() && undo(member, ticket.get(), incidentId, by);
    }

    private boolean undo(AttachmentStore.Member member, TicketSummary ticket, long incidentId, Viewer by) {
        var incident = incidents.find(incidentId).orElseThrow();
        member.was().ifPresent(before -> urgency.restore(before, incident, ticket, by));
        return attachments.detach(ticket.number(), by, false) instanceof IncidentResult.Done;
    }

    private void say(long incident, Kind kind, int number, Viewer by) {
        transaction.executeWithoutResult(status ->
                log.add(incident, new IncidentLog.Entry(kind, Map.of("tickets", number)), by, clock.instant()));
    }
}
