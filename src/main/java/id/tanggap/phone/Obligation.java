package id.tanggap.phone;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A locked row of a callback.
///
/// @param lastCallAt start of the latest missed call that it is for
record Obligation(
        long id,
        String number,
        ZoneId zone,
        boolean urgent,
        CallbackState state,
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
        return state == CallbackState.OWED;
    }

    /// Whether another person has claimed it.
    boolean isClaimedByOther(@Nullable Long user, Instant now) {
        return claimedBy != null
                && !claimedBy.equals(user)
                && claimedAt != null
                && claimedAt.plus(CallbackRows.CLAIM).isAfter(now);
    }
}
