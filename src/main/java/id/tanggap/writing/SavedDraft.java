package id.tanggap.writing;

import id.tanggap.platform.code.Coded;
import java.time.Instant;

/// An unsent text.
///
/// @param seen version of the ticket that the writer saw
public record SavedDraft(Kind kind, String text, long seen, Instant savedAt) {

    /// To the citizen, or among staff.
    public enum Kind implements Coded {
        ANSWER,
        NOTE;

        static Kind of(String code) {
            return Coded.of(Kind.class, code);
        }
    }
}
