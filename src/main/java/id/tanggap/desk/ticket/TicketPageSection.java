package id.tanggap.desk.ticket;

import id.tanggap.ticket.TicketDetail;
import id.tanggap.web.wording.PageReader;

/// A section of a ticket's page: its actions, nearby tickets, its citizen. Every bean of this type is put into the
/// model of the page under its name.
public interface TicketPageSection {

    /// Name of the model attribute, as the templates use it.
    String name();

    /// What the templates show of this ticket, in the viewer's language.
    Object of(TicketDetail ticket, PageReader reader);
}
