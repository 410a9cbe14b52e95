package id.tanggap.incident.attachment;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentLogEntry.Kind;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.store.IncidentLog;
import id.tanggap.incident.store.IncidentStore;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.conversation.StaffMessages;
import id.tanggap.ticket.view.TicketReader;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Attaches a ticket to an incident, and detaches it. A ticket belongs to one incident at most.
///
/// An attached ticket becomes at least as urgent as its incident, by the ticket's own command; its timeline says why.
/// Everybody who may change the ticket may attach it. Each command is one transaction.
@Service
public class TicketAttachments {

    private final IncidentStore incidents;
    private final AttachmentStore store;
    private final UrgencyInheritance urgency;
    private final StaffMessages timeline;
    private final TicketReader tickets;
    private final IncidentLog log;
    private final Clock clock;

    TicketAttachments(
            IncidentStore incidents,
            AttachmentStore store,
            UrgencyInheritance urgency,
            StaffMessages timeline,
            TicketReader tickets,
            IncidentLog log,
            Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.urgency = urgency;
        this.timeline = timeline;
        this.tickets = tickets;
        this.log = log;
        this.clock = clock;
    }

    /// Attaches a ticket; no effect if it is attached to this incident already.
    @Transactional
    public IncidentResult attach(IncidentCode code, TicketNumber number, Viewer by) {
        return attach(code, number, new AttachmentStore.By(by, null));
    }

    /// The same as part of an action on many tickets.
    @Transactional
    IncidentResult attach(IncidentCode code, TicketNumber number, AttachmentStore.By how) {
        var by = how.viewer();
        var ticket = tickets.summary(number, by);
        var incident = incidents.share(code);
        if (ticket.isEmpty()) {
            return IncidentResult.Declined.because("refused.incident.ticket.unknown", number.grouped());
        }
        if (incident.isEmpty() || !incident.get().isOpen()) {
            return IncidentResult.Declined.because("refused.incident.not-open", code.value());
        }
        if (!store.isOfSameExercise(ticket.get().id(), incident.get())) {
            return IncidentResult.Declined.because("refused.incident.exercise-mixed", number.grouped());
        }
        return store.incidentOf(ticket.get().id())
                .map(other -> other.equals(code)
                        ? (IncidentResult) new IncidentResult.Done(code)
                        : IncidentResult.Declined.because(
                                "refused.incident.elsewhere", number.grouped(), other.value()))
                .orElseGet(() -> attached(incident.get(), ticket.get(), how));
    }

    private IncidentResult attached(Incident incident, TicketSummary ticket, AttachmentStore.By how) {
        var by = how.viewer();
        var said =
                timeline.record(ticket.number(), by, TimelineEntryKind.INCIDENT_ATTACHED, Attachment.entry(incident));
        if (said instanceof CommandResult.Refused refused) {
            return refused(refused);
        }
        var was = urgency.raise(incident, ticket, by);
        var now = clock.instant();
        if (!store.add(new AttachmentStore.NewAttachment(incident.id(), ticket.id(), was), how, now)) {
            // somebody attached it in this moment: nothing of this transaction stays
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return IncidentResult.Declined.because(
                    "refused.incident.just-now", ticket.number().grouped());
        }
        if (how.batch() == null) {
            log.add(
                    incident.id(),
                    new IncidentLog.Entry(
                            Kind.ATTACHED,
                            Map.of("tickets", 1, "number", ticket.number().digits())),
                    by,
                    now);
        }
        incidents.notifyOf(incident.id());
        return new IncidentResult.Done(incident.code());
    }

    /// Detaches a ticket; its urgency stays as it is.
    @Transactional
    public IncidentResult detach(TicketNumber number, Viewer by) {
        return detach(number, by, true);
    }

    /// @param logged whether the log of the incident says it: an action on many tickets says it once
    @Transactional
    IncidentResult detach(TicketNumber number, Viewer by, boolean logged) {
        var ticket = tickets.summary(number, by);
        var code = ticket.flatMap(found -> store.incidentOf(found.id()));
        var incident = code.flatMap(incidents::share);
        if (ticket.isEmpty() || incident.isEmpty()) {
            return IncidentResult.Declined.because("refused.incident.ticket.unattached", number.grouped());
        }
        var said = timeline.record(number, by, TimelineEntryKind.INCIDENT_DETACHED, Attachment.entry(incident.get()));
        if (said instanceof CommandResult.Refused refused) {
            return refused(refused);
        }
        store.remove(ticket.get().id(), clock.instant());
        if (logged) {
            log.add(
                    incident.get().id(),
                    new IncidentLog.Entry(Kind.DETACHED, Map.of("tickets", 1, "number", number.digits())),
                    by,
                    clock.instant());
        }
        incidents.notifyOf(incident.get().id());
        return new IncidentResult.Done(incident.get().code());
    }

    private static IncidentResult refused(CommandResult.Refused refused) {
        return new IncidentResult.Declined(refused.reason());
    }
}
