package id.tanggap.intake.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The final state of the ledger's row.
///
/// @param reason why, where it is not obvious
/// @param messageKey digest of the message's identity, for `ticketed` only
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Settlement(
        String state, @Nullable String reason, @Nullable Long ticketId, byte @Nullable [] messageKey) {

    private Settlement(String state, @Nullable String reason, @Nullable Long ticketId) {
        this(state, reason, ticketId, null);
    }

    /// @param messageKey digest of the message's identity, null if it has none
    public static Settlement ticketed(long ticketId, byte @Nullable [] messageKey) {
        return new Settlement("ticketed", null, ticketId, messageKey);
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
