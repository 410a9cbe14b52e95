package id.tanggap.intake.mail;

import org.jspecify.annotations.Nullable;

/// A relay's report about a message that it could not, or not yet, deliver (RFC 3464).
///
/// @param action `failed`, `delayed`, `delivered`, `relayed` or `expanded`
/// @param status RFC 3463 code such as `5.1.1`, if given
/// @param originalMessageId without angle brackets, if found
public record BounceReport(
        String action,
        @Nullable String status,
        @Nullable String recipient,
        @Nullable String diagnostic,
        @Nullable String originalMessageId) {}
