package id.tanggap.desk.action;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;

/// The options of an action form for one ticket. They are read when somebody opens the form, so that the page of a
/// ticket costs nothing for them. Every bean of this type is opened by `ActionFormController` and shown again by
/// `ActionResponse` if a command that was sent to its address is refused.
public interface ActionForm {

    /// Its address and its template.
    Fragment fragment();

    /// Whether it changes the ticket, and therefore needs that right; else everybody who sees the ticket may open it.
    default boolean changes() {
        return true;
    }

    /// @return what the fragment calls `sheet.form`
    Object of(TicketDetail ticket, TicketRequest asked);

    /// The address and the template of a form.
    ///
    /// @param path below the address of the ticket: GET opens the form, POST sends it
    /// @param page the template file, without `fragments/`
    /// @param name of the fragment in it
    record Fragment(String path, String page, String name) {}
}
