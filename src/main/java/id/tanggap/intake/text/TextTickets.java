package id.tanggap.intake.text;

import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.media.PendingMedia;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.ticket.citizen.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Adds a text to a ticket or opens one for it, and records its files for fetching. Part of the caller's transaction.
@Component
class TextTickets {

    private final TicketOpener opener;
    private final PendingMedia media;
    private final PlaceReply placeAnswer;
    private final Tickets tickets;
    private final Clock clock;

    TextTickets(TicketOpener opener, PendingMedia media, PlaceReply placeAnswer, Tickets tickets, Clock clock) {
        this.opener = opener;
        this.media = media;
        this.placeAnswer = placeAnswer;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// Adds it to the ticket of an open conversation; it may name the place of the matter.
    Settlement goOn(DecidedText text, OpenConversation conversation) {
        var settlement = join(text, conversation.ticketId(), "goes-on");
        var understood = text.decided().understanding();
        placeAnswer.take(
                conversation, understood, text.text().point(), text.inbound().channel());
        return settlement;
    }

    Settlement join(DecidedText text, long ticketId, String reason) {
        var now = clock.instant();
        var message = opener.message(text.text().report(), text.written());
        var joined = tickets.join(ticketId, text.inbound().channel(), message, now);
        if (joined.isEmpty()) {
            return Settlement.linked(ticketId, "same-message");
        }
        want(text, joined.get().ticketId(), joined.get().messageId(), now);
        return Settlement.linked(joined.get().ticketId(), reason);
    }

    Settlement open(DecidedText text, Optional<ThreadMatch.Suggests> suggestion) {
        var now = clock.instant();
        var report = text.text().report();
        var message = opener.message(report, text.written());
        var opened = opener.open(text.inbound(), report, message, text.decided(), now);
        suggestion.ifPresent(other -> tickets.suggestLink(opened.id(), other.number(), now));
        want(text, opened.id(), opened.messageId(), now);
        return Settlement.ticketed(opened.id());
    }

    private void want(DecidedText text, long ticketId, long messageId, Instant now) {
        media.want(
                ticketId,
                messageId,
                text.inbound().channelName(),
                text.text().content().media(),
                now);
    }
}
