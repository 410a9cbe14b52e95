package id.tanggap.desk.correction;

import id.tanggap.desk.action.ActionForm;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketDetail;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/// The levels of urgency.
@Component
class UrgencyForm implements ActionForm {

    record Choices(String now, List<String> urgencies) {}

    @Override
    public Fragment fragment() {
        return new Fragment("correction/urgency", "sheet-understanding", "urgency");
    }

    @Override
    public Object of(TicketDetail ticket, TicketRequest asked) {
        var chosen = asked.text("urgency");
        return new Choices(
                chosen.isEmpty() ? ticket.summary().classification().urgency().code() : chosen,
                Arrays.stream(Urgency.values()).map(Urgency::code).toList());
    }
}
