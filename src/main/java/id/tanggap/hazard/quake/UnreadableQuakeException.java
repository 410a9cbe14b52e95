package id.tanggap.hazard.quake;

/// A record says neither when nor where. The message ends the key of the sentence for readers.
final class UnreadableQuakeException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableQuakeException(String what) {
        super(what);
    }
}
