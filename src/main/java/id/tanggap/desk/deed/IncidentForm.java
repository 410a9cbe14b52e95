package id.tanggap.desk.deed;

import id.tanggap.desk.Wording;
import id.tanggap.ticket.Gathering;
import id.tanggap.ticket.Nearby;
import id.tanggap.ticket.TicketDetail;
import java.util.List;
import org.springframework.stereotype.Component;

/// The reports that may belong to one incident, oldest first; the oldest is proposed as the incident.
@Component
class IncidentForm implements SheetForm {

    private final Nearby nearby;
    private final Wording wording;

    IncidentForm(Nearby nearby, Wording wording) {
        this.nearby = nearby;
        this.wording = wording;
    }

    record Choices(List<Choice> reports) {}

    record Choice(
            String number, String grouped, long version, String subject, String place, String time, boolean here) {}

    @Override
    public String page() {
        return "sheet-ties";
    }

    @Override
    public String name() {
        return "incident";
    }

    @Override
    public Object of(TicketDetail detail, Asked asked) {
        var ticket = detail.summary();
        var when = wording.when(asked.viewer(), asked.locale());
        return new Choices(Gathering.of(ticket, nearby.of(ticket, asked.viewer())).reports().stream()
                .map(report -> new Choice(
                        report.number().digits(),
                        report.number().grouped(),
                        report.version(),
                        report.subject(),
                        wording.place(report.place(), asked.locale()),
                        when.brief(report.createdAt(), wording.now()),
                        report.id() == ticket.id()))
                .toList());
    }
}
