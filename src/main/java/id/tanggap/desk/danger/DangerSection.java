package id.tanggap.desk.danger;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.web.wording.PageReader;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// The dangers to a person that the messages of a ticket speak of. No SQL statement.
@Component
class DangerSection implements TicketPageSection {

    @Override
    public String name() {
        return "dangers";
    }

    /// "Bunuh diri", each once, in the order in which they were reported.
    @Override
    public List<String> of(TicketDetail ticket, PageReader reader) {
        return ticket.events().stream()
                .filter(event -> event.kind().equals(TimelineEntryKind.DANGER_REPORTED.code()))
                .map(event -> Objects.toString(event.data().get("danger"), ""))
                .distinct()
                .map(kind -> reader.textOr("danger." + kind, kind))
                .toList();
    }
}
