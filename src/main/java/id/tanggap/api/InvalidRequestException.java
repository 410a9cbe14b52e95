package id.tanggap.api;

/// An invalid request, with the field and what is wrong with it.
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    public InvalidRequestException(String field, String problem) {
        super(problem);
        this.field = field;
    }

    String field() {
        return field;
    }
}
