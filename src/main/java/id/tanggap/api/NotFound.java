package id.tanggap.api;

/// There is no such ticket, or the program may not see it; both look the same.
final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;
}
