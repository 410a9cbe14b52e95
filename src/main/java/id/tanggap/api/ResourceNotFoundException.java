package id.tanggap.api;

/// There is no such thing, or the client may not see it; both get the same response.
final class ResourceNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
