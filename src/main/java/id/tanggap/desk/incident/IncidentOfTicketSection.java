package id.tanggap.desk.incident;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.incident.Incident;
import id.tanggap.incident.view.Incidents;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import org.springframework.stereotype.Component;

/// The incident that a ticket belongs to, or the open ones around its place. Two SQL statements.
@Component
class IncidentOfTicketSection implements TicketPageSection {

    private static final int MOST = 3;

    private final Incidents incidents;

    IncidentOfTicketSection(Incidents incidents) {
        this.incidents = incidents;
    }

    /// @param code of the ticket's incident; empty if it has none
    /// @param choices incidents that it can be attached to
    record Section(String number, String code, String name, List<Incident> choices, boolean changes) {

        public boolean isAttached() {
            return !code.isEmpty();
        }

        public boolean isShown() {
            return isAttached() || (changes && !choices.isEmpty());
        }
    }

    @Override
    public String name() {
        return "ofIncident";
    }

    @Override
    public Section of(TicketDetail ticket, PageReader reader) {
        var summary = ticket.summary();
        var viewer = reader.viewer();
        var changes = viewer.role().changesTickets()
                && viewer.visibility().works(summary.assignment().balaiCode());
        var own = incidents.ofTicket(summary.id());
        var choices = own.isPresent() || !summary.state().isOpen()
                ? List.<Incident>of()
                : incidents.around(summary.classification().placeCode(), summary.exercise()).stream()
                        .limit(MOST)
                        .toList();
        return new Section(
                summary.number().digits(),
                own.map(one -> one.code().value()).orElse(""),
                own.map(one -> one.facts().name()).orElse(""),
                choices,
                changes);
    }
}
