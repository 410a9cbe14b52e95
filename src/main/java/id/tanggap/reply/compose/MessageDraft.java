package id.tanggap.reply.compose;

import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.ticket.TicketNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A message to a citizen, before it is composed.
///
/// @param event names the template: `acknowledged`, `answered`, `status` …
/// @param values for the template beside the number and the name; `text` for an agent's words
/// @param immediate sent at night too
/// @param approved for WhatsApp outside its 24 hours
/// @param askedAt when the citizen asked by a text that is not in the ticket's conversation, such as STATUS
public record MessageDraft(
        long ticketId,
        TicketNumber number,
        String event,
        Cause cause,
        Map<String, String> values,
        boolean immediate,
        Optional<OutboundMessage.Approved> approved,
        Optional<Instant> askedAt) {

    /// Who wants the message sent.
    public enum Cause {
        PERSON,
        PROGRAM,
        /// The program, because the citizen has just asked.
        CITIZEN
    }

    public MessageDraft {
        values = Map.copyOf(values);
    }

    /// Written by the program; sent by day.
    public static MessageDraft automatic(long ticketId, TicketNumber number, String event, Map<String, String> values) {
        return new MessageDraft(
                ticketId, number, event, Cause.PROGRAM, values, false, Optional.empty(), Optional.empty());
    }

    /// Written by a person; sent by day.
    public static MessageDraft written(long ticketId, TicketNumber number, String event, Map<String, String> values) {
        return new MessageDraft(
                ticketId, number, event, Cause.PERSON, values, false, Optional.empty(), Optional.empty());
    }

    /// The direct answer to a text of the conversation.
    public MessageDraft asked() {
        return new MessageDraft(ticketId, number, event, Cause.CITIZEN, values, immediate, approved, Optional.empty());
    }

    /// The direct answer to a text that is not in the conversation: its sender is awake.
    public MessageDraft askedAt(Instant text) {
        return new MessageDraft(ticketId, number, event, Cause.CITIZEN, values, immediate, approved, Optional.of(text));
    }

    /// As its author wants it sent.
    public MessageDraft sent(boolean immediately, Optional<OutboundMessage.Approved> words) {
        return new MessageDraft(ticketId, number, event, cause, values, immediately, words, askedAt);
    }

    public boolean automatic() {
        return cause != Cause.PERSON;
    }

    public boolean isAsked() {
        return cause == Cause.CITIZEN;
    }
}
