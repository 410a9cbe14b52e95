package id.tanggap.phone.callback;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A locked row of a callback.
///
/// @param lastCallAt start of the latest missed call that it is for
/// @param claim the last claim, which may be over; null if there is none
record LockedCallback(
        long id,
        String number,
        ZoneId zone,
        boolean urgent,
        CallbackState state,
        Instant openedAt,
        Instant dueAt,
        Instant lastCallAt,
        @Nullable Claim claim) {

    record Claim(long userId, @Nullable String name, Instant at) {}

    boolean isOwed() {
        return state == CallbackState.OWED;
    }

    /// Whether another person has claimed it.
    boolean isClaimedByOther(@Nullable Long user, Instant now) {
        return claim != null
                && (user == null || claim.userId() != user)
                && claim.at().plus(CallbackViews.CLAIM).isAfter(now);
    }
}
