package id.tanggap.intake;

import org.jspecify.annotations.Nullable;

/// How a journey ended: the new state of the ledger's row.
///
/// @param reason why, where it is not plain
record Settlement(
        String state, @Nullable String reason, @Nullable Long ticketId) {

    static Settlement ticketed(long ticketId) {
        return new Settlement("ticketed", null, ticketId);
    }

    static Settlement linked(long ticketId, String reason) {
        return new Settlement("linked", reason, ticketId);
    }

    static Settlement quarantined(String reason) {
        return new Settlement("quarantined", reason, null);
    }

    static Settlement refused(String reason) {
        return new Settlement("refused", reason, null);
    }
}
