package id.tanggap.desk.composer;

import id.tanggap.desk.ticket.TicketPageSection;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketState;
import id.tanggap.web.wording.PageReader;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether the ticket may wait for the citizen after a reply. No SQL statement.
@Component
class AskCitizenSection implements TicketPageSection {

    private static final Set<TicketState> ASKING = Set.copyOf(EnumSet.of(
            TicketState.NEW,
            TicketState.TRIAGED,
            TicketState.HANDED_OVER,
            TicketState.ACCEPTED,
            TicketState.IN_PROGRESS));

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public Boolean of(TicketDetail ticket, PageReader reader) {
        return ASKING.contains(ticket.summary().state());
    }
}
