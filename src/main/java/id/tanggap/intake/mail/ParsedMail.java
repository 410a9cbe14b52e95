package id.tanggap.intake.mail;

import id.tanggap.intake.mail.header.MailHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail as far as it could be parsed. Close it when its files have been taken.
///
/// @param date when it says it was written; null if it does not, or unreadably
/// @param autoSubmitted sent by a program (RFC 3834) or to a list
/// @param bounce null unless a relay reports on another message
/// @param headers all fields of the mail itself
public record ParsedMail(
        AddressFields addresses,
        IdentificationFields ids,
        @Nullable Instant date,
        MailText words,
        List<MailFile> attachments,
        boolean autoSubmitted,
        @Nullable BounceReport bounce,
        List<MailProblem> problems,
        MailHeaders headers,
        List<Path> temporary)
        implements AutoCloseable {

    public ParsedMail {
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
