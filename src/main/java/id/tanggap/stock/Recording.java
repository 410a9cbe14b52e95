package id.tanggap.stock;

import id.tanggap.access.Viewer;

/// Who records something about the stock, and why.
///
/// @param clientKey made by whoever asks, one for each command: repeated after a broken connection, the command is
///     recorded once; 1 to 200 characters
/// @param reason in words; up to 500 characters
/// @param document number of the paper that goes with it; up to 200 characters, may be empty
public record Recording(String clientKey, Viewer by, String reason, String document) {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 200;

    public Recording {
        reason = reason.strip();
        document = document.strip();
        limit("client key", clientKey, LONGEST_KEY);
        limit("reason", reason, LONGEST_REASON);
        limit("document", document, LONGEST_DOCUMENT);
        if (clientKey.isBlank()) {
            throw new IllegalArgumentException("A command on the stock needs a client key");
        }
    }

    private static void limit(String what, String text, int longest) {
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A %s has at most %d characters".formatted(what, longest));
        }
    }
}
