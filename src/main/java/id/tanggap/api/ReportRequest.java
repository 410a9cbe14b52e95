package id.tanggap.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report that a client submits for a citizen.
///
/// @param subject needed if there is no text
/// @param place Kemendagri code such as `33.21`; without it the place is read from the text
/// @param confidential true if the citizen's identity must stay hidden: only supervisors see who reported it
record ReportRequest(
        @Schema(maxLength = 500) @Nullable String subject,
        @Schema(maxLength = 100_000) @Nullable String text,
        @Nullable ReporterRequest reporter,
        @Nullable String place,
        @Nullable Boolean confidential) {

    /// The reporter; the answer goes to `email` or `phone`.
    record ReporterRequest(
            @Schema(maxLength = 200) @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}
}
