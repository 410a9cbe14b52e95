package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.State;
import id.tanggap.ticket.TicketDetail;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether the ticket may wait for the citizen after a reply. No SQL statement.
@Component
class AskingPart implements TicketPart {

    private static final Set<State> ASKING =
            Set.copyOf(EnumSet.of(State.NEW, State.TRIAGED, State.HANDED_OVER, State.ACCEPTED, State.IN_PROGRESS));

    @Override
    public String name() {
        return "asking";
    }

    @Override
    public Boolean of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return ASKING.contains(ticket.summary().state());
    }
}
