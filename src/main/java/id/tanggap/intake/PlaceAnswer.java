package id.tanggap.intake;

import id.tanggap.balai.Balais;
import id.tanggap.region.Point;
import id.tanggap.reply.Draft;
import id.tanggap.reply.Replies;
import id.tanggap.ticket.Places;
import id.tanggap.ticket.Tickets;
import id.tanggap.triage.Understanding;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a joined text says about the place of a ticket that has none: it gets its place, balai and office clock, and
/// the citizen a word of thanks. A text that answers the question without naming a place is left to an agent; nobody
/// asks twice.
@Component
class PlaceAnswer {

    private final Decisions decisions;
    private final Places places;
    private final Tickets tickets;
    private final Replies replies;
    private final Balais balais;
    private final Clock clock;

    PlaceAnswer(Decisions decisions, Places places, Tickets tickets, Replies replies, Balais balais, Clock clock) {
        this.decisions = decisions;
        this.places = places;
        this.tickets = tickets;
        this.replies = replies;
        this.balais = balais;
        this.clock = clock;
    }

    /// Part of the transaction in which the text joined.
    void take(Talk talk, Understanding understood, Optional<Point> point, String channel) {
        if (talk.place().isPresent()) {
            return;
        }
        var now = clock.instant();
        decisions
                .place(talk.category(), understood.place(), point)
                .flatMap(place -> places.placed(talk.ticketId(), place, point, channel, now))
                .ifPresentOrElse(placed -> thank(talk, placed), () -> unclear(talk, now));
    }

    private void thank(Talk talk, Places.Placed placed) {
        var balai = placed.balai().flatMap(balais::find).map(one -> one.name()).orElse("");
        replies.tell(Draft.automatic(talk.ticketId(), talk.number(), "placed", Map.of("balai", balai))
                .asked());
    }

    private void unclear(Talk talk, Instant now) {
        if (talk.justAsked()) {
            tickets.tell(talk.ticketId(), "place-unclear", Map.of(), now);
        }
    }
}
