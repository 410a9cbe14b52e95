package id.tanggap.intake.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a journey ended: the new state of the ledger's row.
///
/// @param reason why, where it is not plain
public record Settlement(
        String state, @Nullable String reason, @Nullable Long ticketId) {

    public static Settlement ticketed(long ticketId) {
        return new Settlement("ticketed", null, ticketId);
    }

    public static Settlement linked(long ticketId, String reason) {
        return new Settlement("linked", reason, ticketId);
    }

    /// A word to the house: done, and no report.
    ///
    /// @param ticketId of the ticket it was about, if any
    public static Settlement heard(String word, Optional<Long> ticketId) {
        return new Settlement("linked", word, ticketId.orElse(null));
    }

    public static Settlement quarantined(String reason) {
        return new Settlement("quarantined", reason, null);
    }

    public static Settlement refused(String reason) {
        return new Settlement("refused", reason, null);
    }
}
