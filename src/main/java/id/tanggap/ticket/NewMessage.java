package id.tanggap.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a citizen wrote.
///
/// @param author name in the message; null if it has none
/// @param text without the quoted conversation
/// @param fullText with it, or null if it is the same
/// @param html sanitised, or null
/// @param messageId RFC 5322 Message-ID without angle brackets, or null
/// @param sentAt when it was sent, if the channel says so; null otherwise, and the time of arrival applies
/// @param automatic sent by a machine (RFC 3834)
/// @param proof of the sender; null if nothing is known: then the message cannot act by itself
/// @param replyTo other addresses where its sender wants answers, never used; null if there are none
public record NewMessage(
        @Nullable String author,
        String text,
        @Nullable String fullText,
        @Nullable String html,
        @Nullable String messageId,
        @Nullable Instant sentAt,
        boolean automatic,
        List<NewAttachment> attachments,
        @Nullable SenderProof proof,
        @Nullable String replyTo) {

    public NewMessage {
        attachments = List.copyOf(attachments);
    }

    public NewMessage(
            @Nullable String author,
            String text,
            @Nullable String fullText,
            @Nullable String html,
            @Nullable String messageId,
            boolean automatic,
            List<NewAttachment> attachments) {
        this(author, text, fullText, html, messageId, null, automatic, attachments, null, null);
    }

    public NewMessage provenBy(SenderProof found) {
        return new NewMessage(author, text, fullText, html, messageId, sentAt, automatic, attachments, found, replyTo);
    }

    /// Whether it may confirm or reopen a ticket without a person.
    public boolean acts() {
        return proof != null && proof.acts();
    }
}
