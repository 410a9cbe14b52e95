package id.tanggap.intake.text;

import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.MailThreading;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.TextTerms;
import id.tanggap.reply.delivery.DeliveryReceipts;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.SuggestionReason;
import id.tanggap.ticket.resolution.ConfirmationReply;
import java.util.List;
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
                .orElseGet(() -> tickets.open(text, new ThreadMatch.Nothing(SenderProof.UNPROVEN)));
    }

    private Settlement settle(DecidedText text, ContactPoint sender) {
        return switch (threading.of(text.text(), text.inbound().channelName())) {
            case ThreadMatch.Joins joins -> tickets.join(text, joins, "reply");
            case ThreadMatch.Suggests suggests -> tickets.open(text, suggests);
            case ThreadMatch.Nothing nothing ->
                answered(text, sender)
                        .map(ticket -> new ThreadMatch.Joins(ticket, SenderProof.OUR_REFERENCE))
                        .map(joins -> tickets.join(text, joins, "reply"))
                        .orElseGet(() -> continued(text, sender, nothing));
        };
    }

    private Optional<Long> answered(DecidedText text, ContactPoint sender) {
        return Optional.ofNullable(text.text().content().repliedTo())
                .flatMap(id -> receipts.ticketOf(text.inbound().channelName(), id, sender));
    }

    /// A conversation by the same channel goes on. One by another channel is only suggested: that its provider gives
    /// the same number does not make it the same telephone.
    private Settlement continued(DecidedText text, ContactPoint sender, ThreadMatch.Nothing nothing) {
        var channel = text.inbound().channelName();
        var within = carriers.terms(channel).orElse(TextTerms.USUAL).joinWithin();
        var recent = conversations.recent(sender, channel, text.written().minus(ConfirmationReply.WINDOW));
        return recent.stream()
                .filter(OpenConversation::here)
                .filter(open -> ConversationMatch.continues(open, text, within))
                .findFirst()
                .map(open -> tickets.continueConversation(text, open))
                .orElseGet(() -> tickets.open(text, elsewhere(recent, text).orElse(nothing)));
    }

    private static Optional<ThreadMatch> elsewhere(List<OpenConversation> recent, DecidedText text) {
        return recent.stream()
                .filter(open -> !open.here() && ConversationMatch.mayBeAbout(open, text))
                .findFirst()
                .map(open -> new ThreadMatch.Suggests(
                        open.number(), SuggestionReason.OTHER_CHANNEL, SenderProof.AUTHENTICATED));
    }
}
