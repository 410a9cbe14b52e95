package id.tanggap.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message on its way out.
///
/// @param automatic written by the house and not by a person: carriers say so (RFC 3834)
/// @param messageId without angle brackets; the same at every attempt
/// @param inReplyTo id of the message it answers, or null
/// @param references ids of the conversation, oldest first
public record OutboundMessage(
        long id,
        long ticketId,
        String channelName,
        String recipient,
        boolean automatic,
        String subject,
        String body,
        String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        int attempt) {

    public OutboundMessage {
        references = List.copyOf(references);
    }
}
