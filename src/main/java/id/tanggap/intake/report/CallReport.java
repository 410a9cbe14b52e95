package id.tanggap.intake.report;

import org.jspecify.annotations.Nullable;

/// What an agent wrote down about a telephone call, kept in the ledger as JSON. More than ten fields: it is that
/// stored JSON, one field for each entry of the form.
///
/// @param callId of the call; it makes one ticket
/// @param number E.164 of the calling number; null if it is hidden
/// @param category code that the agent chose, null to let triage choose; `urgency` and `place` too
/// @param address details that maps do not have: hamlet, RT/RW, landmark
/// @param phone where the citizen can be reached, if it is not the calling number
/// @param confidential true if the citizen wants to stay unnamed; null is false
/// @param agent name of the agent
public record CallReport(
        long callId,
        String text,
        @Nullable String number,
        @Nullable String category,
        @Nullable String urgency,
        @Nullable String place,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean confidential,
        String agent) {

    public CallReport {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A call form needs a text");
        }
    }
}
