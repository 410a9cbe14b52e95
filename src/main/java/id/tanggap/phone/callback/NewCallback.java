package id.tanggap.phone.callback;

import java.time.Instant;

/// A callback to open.
///
/// @param calls number of missed calls; 0 if the citizen requested the call
/// @param openedAt end of the missed call, or the time of the request
/// @param lastCallAt start of the missed call, or the time of the request
record NewCallback(
        CallerLookup.Caller caller,
        int calls,
        boolean urgent,
        CallbackSchedule.Plan plan,
        Instant openedAt,
        Instant lastCallAt) {}
