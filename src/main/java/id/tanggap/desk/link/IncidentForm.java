package id.tanggap.desk.link;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.link.IncidentCandidates;
import id.tanggap.ticket.link.NearbyTickets;
import java.util.List;
import org.springframework.stereotype.Component;

/// The reports that may belong to one incident, oldest first; the oldest is proposed as the incident.
@Component
record IncidentForm(NearbyTickets nearby) implements ActionForm {

    record Choices(List<Choice> reports) {}

    record Choice(
            String number, String grouped, long version, String subject, String place, String time, boolean here) {}

    @Override
    public Fragment fragment() {
        return new Fragment("incident", "sheet-ties", "incident");
    }

    @Override
    public Object of(TicketDetail detail, TicketRequest asked) {
        var ticket = detail.summary();
        var reader = asked.reader();
        return new Choices(IncidentCandidates.of(ticket, nearby.of(ticket, asked.viewer())).reports().stream()
                .map(report -> new Choice(
                        report.number().digits(),
                        report.number().grouped(),
                        report.version(),
                        report.subject(),
                        asked.reader().place(report.place()),
                        reader.brief(report.createdAt()),
                        report.id() == ticket.id()))
                .toList());
    }
}
