package id.tanggap.intake.text;

import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.report.TextKeyword;
import id.tanggap.reply.KeywordReplies;
import id.tanggap.reply.Replies;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.PromisedTime;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers STATUS: state, balai and next deadline, only to the number that reported; everybody else is told that
/// there is no such ticket, whether there is or not.
@Component
class StatusReply {

    private final OpenConversations conversations;
    private final BalaiDirectory balais;
    private final Replies replies;
    private final KeywordReplies notices;
    private final Tickets tickets;
    private final Clock clock;

    StatusReply(
            OpenConversations conversations,
            BalaiDirectory balais,
            Replies replies,
            KeywordReplies notices,
            Tickets tickets,
            Clock clock) {
        this.conversations = conversations;
        this.balais = balais;
        this.replies = replies;
        this.notices = notices;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// @return the ticket that was reported on
    Optional<Long> answer(TextKeyword.Status asked, ContactPoint sender, InboundItem inbound) {
        var number = asked.number().flatMap(TicketNumber::parse);
        var readable = asked.number().isEmpty() || number.isPresent();
        var status = readable ? conversations.status(sender, number) : Optional.<OpenConversations.TicketStatus>empty();
        if (status.isEmpty()) {
            notices.say(KeywordReplies.Notice.UNKNOWN_NUMBER, sender, inbound.channelName(), inbound.language());
            return Optional.empty();
        }
        var ticket = status.get();
        tickets.recordSilently(ticket.ticketId(), TimelineEntryKind.STATUS_ASKED, Map.of(), clock.instant());
        var values = values(ticket, inbound.language());
        var draft = MessageDraft.automatic(ticket.ticketId(), ticket.number(), "status", values);
        replies.answerReporter(draft.askedAt(inbound.receivedAt()), "");
        return Optional.of(ticket.ticketId());
    }

    /// The template tests the state by its code: `{{#accepted}}…{{/accepted}}`.
    private Map<String, String> values(OpenConversations.TicketStatus ticket, String language) {
        var values = new HashMap<String, String>();
        values.put(ticket.state(), "x");
        values.put(
                "balai",
                ticket.balai()
                        .flatMap(code -> balais.find(new BalaiCode(code)))
                        .map(balai -> balai.name())
                        .orElse(""));
        ticket.promise().ifPresent(due -> promise(values, due, ticket.zone(), language));
        return values;
    }

    private void promise(Map<String, String> values, Instant due, ZoneId zone, String language) {
        if (due.isBefore(clock.instant())) {
            values.put("late", "x");
        } else {
            values.put("promise", PromisedTime.brief(due, zone, language));
        }
    }
}
