package id.tanggap.intake.mail;

import id.tanggap.intake.mail.header.MailAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as far as it could be parsed. Close it when its files have been taken.
///
/// @param messageId and inReplyTo and references: without angle brackets
/// @param text what a person sees, `\n` line ends
/// @param newText the same without the quoted conversation and the signature
/// @param html sanitised, remote content removed; null if the mail has none
/// @param autoSubmitted sent by a program (RFC 3834) or to a list
/// @param bounce null unless a relay reports on another message
public record ParsedMail(
        String subject,
        @Nullable MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> replyTo,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable Instant date,
        String text,
        String newText,
        @Nullable String html,
        List<MailFile> attachments,
        boolean autoSubmitted,
        @Nullable BounceReport bounce,
        List<MailProblem> problems,
        List<Path> temporary)
        implements AutoCloseable {

    public ParsedMail {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        replyTo = List.copyOf(replyTo);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
        temporary = List.copyOf(temporary);
    }

    @Override
    public void close() {
        for (var file : temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
