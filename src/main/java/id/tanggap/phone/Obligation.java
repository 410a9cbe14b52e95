package id.tanggap.phone;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A callback's row, locked.
///
/// @param lastCallAt when the latest of the calls that hold it up began
record Obligation(
        long id,
        String number,
        ZoneId zone,
        boolean urgent,
        String state,
        Instant openedAt,
        Instant dueAt,
        Instant nextAt,
        Instant lastCallAt,
        int calls,
        int attempts,
        @Nullable Long claimedBy,
        @Nullable String claimedByName,
        @Nullable Instant claimedAt) {

    boolean isOwed() {
        return state.equals("owed");
    }

    /// Whether somebody else is at it.
    boolean isClaimedByOther(@Nullable Long user, Instant now) {
        return claimedBy != null
                && !claimedBy.equals(user)
                && claimedAt != null
                && claimedAt.plus(CallbackRows.CLAIM).isAfter(now);
    }
}
