package id.tanggap.incident.attachment;

import id.tanggap.access.Viewer;
import id.tanggap.incident.Incident;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.ReasonMessages;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketSummary;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.classification.Correction;
import id.tanggap.ticket.classification.CorrectionRequest;
import id.tanggap.ticket.view.TicketReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Raises a ticket to the urgency of its incident, by the command with which a person corrects it: clocks are planned
/// anew, and the timeline gives the incident as the reason. Never lowers it.
@Component
class UrgencyInheritance {

    private final Correction correction;
    private final TicketReader tickets;

    UrgencyInheritance(Correction correction, TicketReader tickets) {
        this.correction = correction;
        this.tickets = tickets;
    }

    /// An urgency before it was raised.
    ///
    /// @param version of the ticket after that
    record Before(Urgency urgency, long version) {}

    /// @return the urgency that it had; empty if it was not raised: urgent enough, or ended
    Optional<Before> raise(Incident incident, TicketSummary ticket, Viewer by) {
        var had = ticket.classification().urgency();
        if (had.compareTo(incident.facts().urgency()) <= 0 || !ticket.state().isOpen()) {
            return Optional.empty();
        }
        var result = set(ticket, incident.facts().urgency(), why("reason.incident.urgency", incident, by), by);
        return result instanceof CommandResult.Accepted
                ? tickets.summary(ticket.number(), by).map(now -> new Before(had, now.version()))
                : Optional.empty();
    }

    /// Puts back what `raise` raised, if nobody changed the ticket since.
    void restore(Before before, Incident incident, TicketSummary ticket, Viewer by) {
        if (ticket.version() == before.version()) {
            set(ticket, before.urgency(), why("reason.incident.urgency.undone", incident, by), by);
        }
    }

    private CommandResult set(TicketSummary ticket, Urgency urgency, String why, Viewer by) {
        return correction.correct(TicketVersion.latest(ticket.number(), by), CorrectionRequest.urgency(urgency, why));
    }

    private static String why(String key, Incident incident, Viewer by) {
        return ReasonMessages.in(by.locale())
                .say(Reason.of(key, incident.code().value(), incident.facts().name()));
    }
}
