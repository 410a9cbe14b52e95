package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Step;
import id.tanggap.ticket.Steps;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Whether an answer may end the ticket with it. No statement.
@Component
class EndingPart implements TicketPart {

    @Override
    public String name() {
        return "endable";
    }

    @Override
    public Boolean of(TicketDetail ticket, Viewer viewer, Locale locale) {
        var steps = Steps.of(ticket.summary(), viewer);
        return steps.contains(Step.RESOLVE) || steps.contains(Step.CANCEL);
    }
}
