package id.tanggap.reply;

import id.tanggap.blob.Sha256;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A message on its way out.
///
/// @param automatic written by the house and not by a person: carriers say so (RFC 3834)
/// @param ticketId null for a text that belongs to no ticket
/// @param recipient e-mail address, or number in E.164
/// @param subject empty for texts
/// @param approved for WhatsApp outside the 24 hours: what leaves instead of `body`; else null
/// @param messageId without angle brackets; the same at every attempt
/// @param inReplyTo id of the message it answers, or null
/// @param enclosures files, for letters only
/// @param references ids of the conversation, oldest first
public record OutboundMessage(
        long id,
        @Nullable Long ticketId,
        String channelName,
        String recipient,
        boolean automatic,
        String subject,
        String body,
        @Nullable Approved approved,
        String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        int attempt,
        List<Enclosure> enclosures) {

    public OutboundMessage {
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
    }

    /// Without files.
    public OutboundMessage(
            long id,
            @Nullable Long ticketId,
            String channelName,
            String recipient,
            boolean automatic,
            String subject,
            String body,
            @Nullable Approved approved,
            String messageId,
            @Nullable String inReplyTo,
            List<String> references,
            int attempt) {
        this(
                id,
                ticketId,
                channelName,
                recipient,
                automatic,
                subject,
                body,
                approved,
                messageId,
                inReplyTo,
                references,
                attempt,
                List.of());
    }

    OutboundMessage with(List<Enclosure> files) {
        return new OutboundMessage(
                id,
                ticketId,
                channelName,
                recipient,
                automatic,
                subject,
                body,
                approved,
                messageId,
                inReplyTo,
                references,
                attempt,
                files);
    }

    /// A file that goes with a letter; its bytes are kept by their name.
    public record Enclosure(String name, String contentType, long size, Sha256 sha256) {}

    /// An approved template with what stands in it: `contentSid` and `contentVariables` in Twilio's words.
    ///
    /// @param variables by their place, `"1"` …
    public record Approved(String contentSid, Map<String, String> variables) {
        public Approved {
            variables = Map.copyOf(variables);
        }
    }
}
