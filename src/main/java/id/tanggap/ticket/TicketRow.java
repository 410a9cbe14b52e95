package id.tanggap.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ticket's row, locked: what a command needs to decide.
record TicketRow(
        long id,
        TicketNumber number,
        State state,
        @Nullable String balai,
        String channel,
        String urgency,
        String kind,
        boolean supervision) {

    boolean hasBalai() {
        return balai != null;
    }

    Optional<String> balaiCode() {
        return Optional.ofNullable(balai);
    }
}
