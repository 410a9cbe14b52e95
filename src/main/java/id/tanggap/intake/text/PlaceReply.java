package id.tanggap.intake.text;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.intake.opening.TicketDecisions;
import id.tanggap.region.GeoPoint;
import id.tanggap.reply.Replies;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import id.tanggap.ticket.classification.TicketPlaces;
import id.tanggap.triage.TriageResult;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Reads the place from a joined text if its ticket has none: the ticket gets its place, balai and office deadline,
/// and the citizen a confirmation. An answer without a place is left to an agent; the question is not repeated.
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
    void take(OpenConversation conversation, TriageResult understood, Optional<GeoPoint> point, String channel) {
        if (conversation.place().isPresent()) {
            return;
        }
        var now = clock.instant();
        decisions
                .place(conversation.category(), understood.place(), point)
                .flatMap(place -> places.setIfMissing(
                        conversation.ticketId(), new TicketPlaces.ToldPlace(place, point), channel, now))
                .ifPresentOrElse(
                        placed -> confirm(conversation, understood, placed), () -> recordUnclear(conversation, now));
    }

    /// Who is in danger gets the answer to that only.
    private void confirm(OpenConversation conversation, TriageResult understood, TicketPlaces.PlaceResult placed) {
        if (understood.danger().isPresent()) {
            return;
        }
        var balai = placed.balai().flatMap(balais::find).map(one -> one.name()).orElse("");
        replies.sendToReporter(
                MessageDraft.automatic(conversation.ticketId(), conversation.number(), "placed", Map.of("balai", balai))
                        .asked());
    }

    private void recordUnclear(OpenConversation conversation, Instant now) {
        if (conversation.justAsked()) {
            tickets.record(conversation.ticketId(), TimelineEntryKind.PLACE_UNCLEAR, Map.of(), now);
        }
    }
}
