package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a ticket to the record of its citizen; no statement of its own.
@Component
class TicketCitizen implements TicketPart {

    /// @param id of the record; null if nobody is known
    record Way(@Nullable Long id) {}

    @Override
    public String name() {
        return "citizen";
    }

    @Override
    public Way of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return new Way(ticket.summary().reporter().id());
    }
}
