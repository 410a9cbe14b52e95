package id.tanggap.intake.mail.header;

import org.jspecify.annotations.Nullable;

/// A mailbox as a header names it.
///
/// @param address as written, without angle brackets; may be invalid
/// @param name decoded; null if there is none
public record MailAddress(String address, @Nullable String name) {}
