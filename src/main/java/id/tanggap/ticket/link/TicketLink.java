package id.tanggap.ticket.link;

import id.tanggap.ticket.store.TicketRow;

/// A link from a ticket to another one, both locked.
///
/// @param other main ticket of a duplicate, or incident of a report
record TicketLink(LinkKind kind, TicketRow ticket, TicketRow other) {

    /// Id of the row's first ticket: a link between related tickets is stored once, the older ticket first.
    long from() {
        return isTurned() ? other.id() : ticket.id();
    }

    long to() {
        return isTurned() ? ticket.id() : other.id();
    }

    private boolean isTurned() {
        return kind == LinkKind.RELATED && ticket.id() > other.id();
    }
}
