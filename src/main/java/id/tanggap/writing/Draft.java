package id.tanggap.writing;

import java.time.Instant;
import java.util.Locale;

/// What somebody began to write.
///
/// @param seen version of the ticket that they saw
public record Draft(Kind kind, String text, long seen, Instant savedAt) {

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
