package id.tanggap.api;

import org.jspecify.annotations.Nullable;

/// A report that a client submits for a citizen.
///
/// @param subject needed if there is no text
/// @param place Kemendagri code such as `33.21`; without it the place is read from the text
/// @param confidential true if the citizen's identity must stay hidden: only supervisors see who reported it
record ReportRequest(
        @Nullable String subject,
        @Nullable String text,
        @Nullable ReporterRequest reporter,
        @Nullable String place,
        @Nullable Boolean confidential) {

    /// The reporter; the answer goes to `email` or `phone`.
    record ReporterRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
