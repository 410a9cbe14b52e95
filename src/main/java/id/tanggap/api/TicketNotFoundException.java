package id.tanggap.api;

/// There is no such ticket, or the client may not see it; both get the same response.
final class TicketNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
