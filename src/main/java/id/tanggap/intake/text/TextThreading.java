package id.tanggap.intake.text;

import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.MailThreading;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.delivery.DeliveryReceipts;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.resolution.ConfirmationReply;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds the ticket that a text belongs to, and adds it there. Texts have no thread headers, so the sender, the time
/// and the words must decide.
@Component
class TextThreading {

    private final MailThreading threading;
    private final DeliveryReceipts receipts;
    private final Carriers carriers;
    private final OpenConversations conversations;
    private final TextTickets tickets;

    TextThreading(
            MailThreading threading,
            DeliveryReceipts receipts,
            Carriers carriers,
            OpenConversations conversations,
            TextTickets tickets) {
        this.threading = threading;
        this.receipts = receipts;
        this.carriers = carriers;
        this.conversations = conversations;
        this.tickets = tickets;
    }

    /// A named ticket comes first, then the message it answers, then an open matter that it continues. Part of the
    /// caller's transaction, in which the texts of one sender wait for each other.
    Settlement settle(DecidedText text) {
        return text.text()
                .report()
                .sender()
                .answerTo()
                .map(sender -> settle(text, sender))
                .orElseGet(() -> tickets.open(text, Optional.empty()));
    }

    private Settlement settle(DecidedText text, ContactPoint sender) {
        return switch (threading.of(text.text())) {
            case ThreadMatch.Joins joins -> tickets.join(text, joins.ticketId(), "reply");
            case ThreadMatch.Suggests suggests -> tickets.open(text, Optional.of(suggests));
            case ThreadMatch.Nothing nothing ->
                answered(text, sender)
                        .map(ticket -> tickets.join(text, ticket, "reply"))
                        .or(() -> conversation(text, sender).map(open -> tickets.continueConversation(text, open)))
                        .orElseGet(() -> tickets.open(text, Optional.empty()));
        };
    }

    private Optional<Long> answered(DecidedText text, ContactPoint sender) {
        return Optional.ofNullable(text.text().content().repliedTo())
                .flatMap(id -> receipts.ticketOf(text.inbound().channelName(), id, sender));
    }

    private Optional<OpenConversation> conversation(DecidedText text, ContactPoint sender) {
        var within = carriers.terms(text.inbound().channelName())
                .orElse(TextTerms.USUAL)
                .joinWithin();
        return conversations.recent(sender, text.written().minus(ConfirmationReply.WINDOW)).stream()
                .filter(open -> ConversationMatch.continues(open, text, within))
                .findFirst();
    }
}
