package id.tanggap.desk.deed;

import id.tanggap.ticket.TicketDetail;

/// What a form offers for one ticket. Made when somebody opens it, so that the page of a ticket pays for none.
interface SheetForm {

    /// File of fragments that draws it, without `fragments/`.
    String page();

    /// Name of the fragment.
    String name();

    /// Whether it is for those who change tickets; else whoever sees the ticket may look.
    default boolean changes() {
        return true;
    }

    /// @return what the fragment calls `sheet.form`
    Object of(TicketDetail ticket, Asked asked);
}
