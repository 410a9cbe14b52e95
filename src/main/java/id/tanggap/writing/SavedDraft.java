package id.tanggap.writing;

import java.time.Instant;
import java.util.Locale;

/// An unsent text.
///
/// @param seen version of the ticket that the writer saw
public record SavedDraft(Kind kind, String text, long seen, Instant savedAt) {

    /// To the citizen, or among staff.
    public enum Kind {
        ANSWER,
        NOTE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
