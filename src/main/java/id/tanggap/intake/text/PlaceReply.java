package id.tanggap.intake.text;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.intake.opening.TicketDecisions;
import id.tanggap.region.GeoPoint;
import id.tanggap.reply.Replies;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.triage.TriageResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a joined text says about the place of a ticket that has none: it gets its place, balai and office clock, and
/// the citizen a word of thanks. A text that answers the question without naming a place is left to an agent; nobody
/// asks twice.
@Component
class PlaceReply {

    private final TicketDecisions decisions;
    private final TicketPlaces places;
    private final Tickets tickets;
    private final Replies replies;
    private final BalaiDirectory balais;
    private final Clock clock;

    PlaceReply(
            TicketDecisions decisions,
            TicketPlaces places,
            Tickets tickets,
            Replies replies,
            BalaiDirectory balais,
            Clock clock) {
        this.decisions = decisions;
        this.places = places;
        this.tickets = tickets;
        this.replies = replies;
        this.balais = balais;
        this.clock = clock;
    }

    /// Part of the transaction in which the text joined.
    void take(OpenConversation talk, TriageResult understood, Optional<GeoPoint> point, String channel) {
        if (talk.place().isPresent()) {
            return;
        }
        var now = clock.instant();
        decisions
                .place(talk.category(), understood.place(), point)
                .flatMap(place -> places.setIfMissing(talk.ticketId(), place, point, channel, now))
                .ifPresentOrElse(placed -> thank(talk, placed), () -> unclear(talk, now));
    }

    private void thank(OpenConversation talk, TicketPlaces.PlaceResult placed) {
        var balai = placed.balai().flatMap(balais::find).map(one -> one.name()).orElse("");
        replies.tell(MessageDraft.automatic(talk.ticketId(), talk.number(), "placed", Map.of("balai", balai))
                .asked());
    }

    private void unclear(OpenConversation talk, Instant now) {
        if (talk.justAsked()) {
            tickets.record(talk.ticketId(), "place-unclear", Map.of(), now);
        }
    }
}
