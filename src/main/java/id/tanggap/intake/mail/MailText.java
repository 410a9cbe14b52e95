package id.tanggap.intake.mail;

import org.jspecify.annotations.Nullable;

/// The words of a mail.
///
/// @param subject decoded, on one line; empty if there is none
/// @param text what a person sees, `\n` line ends
/// @param newText the same without the quoted conversation and the signature
/// @param html sanitised, remote content removed; null if the mail has none
public record MailText(
        String subject,
        String text,
        String newText,
        @Nullable String html) {}
