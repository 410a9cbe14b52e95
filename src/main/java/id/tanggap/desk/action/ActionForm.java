package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;

/// The options of an action form for one ticket. They are read when somebody opens the form, so that the page of a
/// ticket costs nothing for them.
public interface ActionForm {

    /// The template file, without `fragments/`.
    String page();

    /// Name of the fragment in it.
    String name();

    /// Whether it changes the ticket, and therefore needs that right; else everybody who sees the ticket may open it.
    default boolean changes() {
        return true;
    }

    /// @return what the fragment calls `sheet.form`
    Object of(TicketDetail ticket, TicketRequest asked);
}
