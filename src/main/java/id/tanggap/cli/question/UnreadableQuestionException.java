package id.tanggap.cli.question;

/// A question on the command line that cannot be understood; the message says what is wrong with it.
public final class UnreadableQuestionException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableQuestionException(String message) {
        super(message);
    }
}
