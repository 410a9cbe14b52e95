package id.tanggap.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody wants to be called about a ticket.
///
/// @param state of the call that is owed: `owed`, `settled`, `unreachable`, `withdrawn`
/// @param settledHow as in `CallbackView`, null while it is owed
/// @param wantedFrom not before then
/// @param by who wrote it down
public record CallbackWish(
        long callbackId,
        String state,
        @Nullable String settledHow,
        String reason,
        Instant wantedFrom,
        String by,
        Instant askedAt) {}
