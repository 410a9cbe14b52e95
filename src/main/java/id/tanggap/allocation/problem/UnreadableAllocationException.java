package id.tanggap.allocation.problem;

/// A problem in JSON that cannot be understood; the message says what is wrong with it.
public final class UnreadableAllocationException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableAllocationException(String message) {
        super(message);
    }
}
