package id.tanggap.phone;

import java.time.Instant;

/// A callback to open.
///
/// @param calls number of missed calls; 0 if the citizen requested the call
/// @param openedAt end of the missed call, or the time of the request
/// @param lastCallAt start of the missed call, or the time of the request
record NewCallback(
        Callers.Caller caller,
        int calls,
        boolean urgent,
        CallbackClock.Plan plan,
        Instant openedAt,
        Instant lastCallAt) {}
