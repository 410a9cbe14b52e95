package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The link from a ticket to the record of its citizen. No SQL statement.
@Component
class CitizenLinkSection implements TicketPageSection {

    /// @param id of the record; null if the citizen is unknown
    record CitizenLink(@Nullable Long id) {}

    @Override
    public String name() {
        return "citizen";
    }

    @Override
    public CitizenLink of(TicketDetail ticket, PageReader reader) {
        return new CitizenLink(ticket.summary().reporter().id());
    }
}
