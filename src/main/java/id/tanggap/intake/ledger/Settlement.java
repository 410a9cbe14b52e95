package id.tanggap.intake.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The final state of the ledger's row.
///
/// @param reason why, where it is not obvious
public record Settlement(
        String state, @Nullable String reason, @Nullable Long ticketId) {

    public static Settlement ticketed(long ticketId) {
        return new Settlement("ticketed", null, ticketId);
    }

    public static Settlement linked(long ticketId, String reason) {
        return new Settlement("linked", reason, ticketId);
    }

    /// A keyword such as STOP was handled; there is no report.
    ///
    /// @param ticketId of the ticket it was about, if any
    public static Settlement keyword(String word, Optional<Long> ticketId) {
        return new Settlement("linked", word, ticketId.orElse(null));
    }

    public static Settlement quarantined(String reason) {
        return new Settlement("quarantined", reason, null);
    }

    public static Settlement refused(String reason) {
        return new Settlement("refused", reason, null);
    }
}
