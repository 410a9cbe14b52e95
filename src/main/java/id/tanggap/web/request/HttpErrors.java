package id.tanggap.web.request;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// The answers of pages to requests that cannot be served.
public final class HttpErrors {

    private HttpErrors() {}

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    public static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    public static ResponseStatusException badRequest() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /// @throws ResponseStatusException 403 unless it is allowed
    public static void admit(boolean allowed) {
        if (!allowed) {
            throw forbidden();
        }
    }
}
