package id.tanggap.phone.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A citizen's request to be called about a ticket.
///
/// @param state of the callback: `owed`, `settled`, `unreachable`, `withdrawn`
/// @param settledHow as in `CallbackView`, null while it is owed
/// @param wantedFrom the citizen does not want to be called earlier
/// @param by who recorded the request
public record CallbackRequest(
        long callbackId,
        CallbackState state,
        @Nullable CallbackEnding settledHow,
        String reason,
        Instant wantedFrom,
        String by,
        Instant askedAt) {}
