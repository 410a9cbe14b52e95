package id.tanggap.reply.carrier;

import id.tanggap.platform.blob.Sha256;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An outgoing message.
///
/// @param ticketId null for a text without a ticket
/// @param automatic written by the program and not by a person: carriers mark it (RFC 3834)
/// @param attempt counts from 1; 0 before the first
/// @param enclosures files, for e-mail only
public record OutboundMessage(
        long id,
        @Nullable Long ticketId,
        Route route,
        boolean automatic,
        Content content,
        Threading threading,
        int attempt,
        List<Enclosure> enclosures) {

    public OutboundMessage {
        enclosures = List.copyOf(enclosures);
    }

    /// @param channelName of the channel that carries it
    /// @param recipient e-mail address, or number in E.164
    public record Route(String channelName, String recipient) {}

    /// @param subject empty for texts
    /// @param approved for WhatsApp outside the 24 hours: sent instead of `body`; else null
    public record Content(
            String subject, String body, @Nullable Approved approved) {}

    /// Its place in the conversation (RFC 5322 section 3.6.4).
    ///
    /// @param messageId without angle brackets; the same at every attempt
    /// @param inReplyTo id of the message it answers, or null
    /// @param references ids of the conversation, oldest first
    public record Threading(String messageId, @Nullable String inReplyTo, List<String> references) {
        public Threading {
            references = List.copyOf(references);
        }
    }

    /// A file of an e-mail; its bytes are stored under their hash.
    public record Enclosure(String name, String contentType, long size, Sha256 sha256) {}

    /// An approved template with its values: `contentSid` and `contentVariables` in Twilio's terms.
    ///
    /// @param variables by their number, `"1"` …
    public record Approved(String contentSid, Map<String, String> variables) {
        public Approved {
            variables = Map.copyOf(variables);
        }
    }

    public OutboundMessage with(List<Enclosure> files) {
        return new OutboundMessage(id, ticketId, route, automatic, content, threading, attempt, files);
    }

    public String channelName() {
        return route.channelName();
    }

    public String recipient() {
        return route.recipient();
    }

    public String subject() {
        return content.subject();
    }

    public String body() {
        return content.body();
    }

    public @Nullable Approved approved() {
        return content.approved();
    }

    public String messageId() {
        return threading.messageId();
    }

    public @Nullable String inReplyTo() {
        return threading.inReplyTo();
    }

    public List<String> references() {
        return threading.references();
    }
}
