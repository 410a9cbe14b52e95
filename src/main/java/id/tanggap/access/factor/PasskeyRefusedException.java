package id.tanggap.access.factor;

/// What a browser sent is not the signature of a passkey that this program knows, or not for this site and question.
public final class PasskeyRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PasskeyRefusedException(String why, Throwable cause) {
        super(why, cause);
    }
}
