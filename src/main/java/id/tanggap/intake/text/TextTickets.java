package id.tanggap.intake.text;

import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.media.PendingMedia;
import id.tanggap.intake.opening.JoinedDangers;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Adds a text to a ticket or opens one for it, and records its files for fetching. Part of the caller's transaction.
@Component
class TextTickets {

    private final TicketOpener opener;
    private final PendingMedia media;
    private final PlaceReply placeAnswer;
    private final Tickets tickets;
    private final JoinedDangers dangers;
    private final Clock clock;

    TextTickets(
            TicketOpener opener,
            PendingMedia media,
            PlaceReply placeAnswer,
            Tickets tickets,
            JoinedDangers dangers,
            Clock clock) {
        this.opener = opener;
        this.media = media;
        this.placeAnswer = placeAnswer;
        this.tickets = tickets;
        this.dangers = dangers;
        this.clock = clock;
    }

    /// Adds it to the ticket of an open conversation; it may name the place of the matter.
    Settlement continueConversation(DecidedText text, OpenConversation conversation) {
        var match = new ThreadMatch.Joins(conversation.ticketId(), SenderProof.AUTHENTICATED);
        var settlement = join(text, match, "goes-on");
        placeAnswer.take(
                conversation,
                text.understood(),
                text.text().point(),
                text.inbound().channel());
        return settlement;
    }

    Settlement join(DecidedText text, ThreadMatch.Joins match, String reason) {
        var ticketId = match.ticketId();
        var now = clock.instant();
        var message = text.report().message().provenBy(match.proof());
        return tickets.join(ticketId, text.inbound().channel(), message, now)
                .map(joined -> {
                    requestMedia(text, joined.ticketId(), joined.messageId(), now);
                    var sender = text.report().report().sender();
                    dangers.report(
                            new JoinedDangers.Joined(text.inbound(), sender, joined.ticketId()),
                            text.understood().danger(),
                            now);
                    return Settlement.linked(joined.ticketId(), reason);
                })
                .orElseGet(() -> Settlement.linked(ticketId, "same-message"));
    }

    Settlement open(DecidedText text, ThreadMatch match) {
        var now = clock.instant();
        var opened = opener.open(text.report(), match, now);
        requestMedia(text, opened.id(), opened.messageId(), now);
        return Settlement.ticketed(opened.id(), null);
    }

    private void requestMedia(DecidedText text, long ticketId, long messageId, Instant now) {
        var owner = new PendingMedia.Owner(ticketId, messageId, text.inbound().channelName());
        media.request(owner, text.text().content().media(), now);
    }
}
