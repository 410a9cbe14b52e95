package id.tanggap.reply;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.Places;
import id.tanggap.ticket.TicketAnswered;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketOpened;
import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Writes to citizens: listens to tickets and queues, in the same transaction, what follows from it.
@Service
public class Replies {

    private static final String AUTHOR = "Tanggap";

    private final Correspondence correspondence;
    private final Composer composer;
    private final Outbox outbox;
    private final Outgoing outgoing;
    private final SignedIds ids;
    private final Gate gate;
    private final TextGate textGate;
    private final Tickets tickets;
    private final Places places;
    private final Postman postman;
    private final Clock clock;
    private final Duration takeBack;

    /// @param takeBack how long a person may take an answer back before it leaves
    Replies(
            Correspondence correspondence,
            Composer composer,
            Outbox outbox,
            Outgoing outgoing,
            SignedIds ids,
            Gate gate,
            TextGate textGate,
            Tickets tickets,
            Places places,
            Postman postman,
            Clock clock,
            @Value("${tanggap.reply.take-back:10s}") Duration takeBack) {
        this.correspondence = correspondence;
        this.composer = composer;
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.ids = ids;
        this.gate = gate;
        this.textGate = textGate;
        this.tickets = tickets;
        this.places = places;
        this.postman = postman;
        this.clock = clock;
        this.takeBack = takeBack;
    }

    /// Acknowledges a new ticket; three statements. Who texted is asked for the place, if it is missing, in the same
    /// breath; once.
    @EventListener
    void acknowledge(TicketOpened opened) {
        if (!opened.content().acknowledge()) {
            return;
        }
        var ticket = opened.ticket();
        var letter = correspondence.of(ticket.id());
        var asks = opened.content().needsPlace()
                && composer.road(letter).flatMap(Carrier::text).isPresent();
        var event = asks ? "ask-place" : "acknowledged";
        if (say(Draft.automatic(ticket.id(), ticket.number(), event, Map.of()), letter) && asks) {
            places.asked(ticket.id(), clock.instant());
        }
    }

    /// Tells a ticket's reporter something by a template, on their road.
    ///
    /// @param event names the template
    /// @return whether there is a road
    public boolean tell(long ticketId, TicketNumber number, String event, Map<String, String> values) {
        return say(Draft.automatic(ticketId, number, event, values), correspondence.of(ticketId));
    }

    private boolean say(Draft draft, Correspondence.Letter letter) {
        var composed = composer.compose(draft, letter);
        composed.ifPresent(content -> {
            var now = clock.instant();
            var verdict = verdict(draft, letter, content, now);
            var first = entry(content, 0, verdict, now);
            queueOthers(outbox.queueWithMessage(first, AUTHOR, content.text()), content, verdict, now);
        });
        return composed.isPresent();
    }

    /// Sends an agent's answer; two statements.
    @EventListener
    void answer(TicketAnswered answered) {
        var letter = correspondence.of(answered.ticketId());
        var how = answered.how();
        var draft = new Draft(
                answered.ticketId(),
                answered.number(),
                Courtesies.event(how.closing()),
                false,
                Courtesies.values(answered.text(), how.closing()),
                how.atOnce(),
                how.approved().map(one -> new OutboundMessage.Approved(one.sid(), one.variables())));
        composer.compose(draft, letter)
                .ifPresentOrElse(
                        composed -> send(answered, draft, letter, composed),
                        () -> tickets.tell(answered.ticketId(), "undeliverable", Map.of(), clock.instant()));
    }

    private void send(TicketAnswered answered, Draft draft, Correspondence.Letter letter, Composer.Composed composed) {
        var now = clock.instant();
        var verdict = held(verdict(draft, letter, composed, now), answered.by(), now);
        outbox.queue(answered.messageId(), entry(composed, 0, verdict, now));
        queueOthers(answered.messageId(), composed, verdict, now);
    }

    /// People change their minds; programs do not.
    private Verdict held(Verdict verdict, Viewer by, Instant now) {
        return verdict instanceof Verdict.Goes && by.userId() != null && takeBack.isPositive()
                ? new Verdict.Held(now.plus(takeBack))
                : verdict;
    }

    private Verdict verdict(Draft draft, Correspondence.Letter letter, Composer.Composed composed, Instant now) {
        if (composed.isText()) {
            return textGate.verdict(draft, letter, composed, now);
        }
        var objection = draft.automatic()
                ? gate.objection(draft.ticketId(), composed.parts().getFirst().recipient(), now)
                : Optional.<String>empty();
        return objection.<Verdict>map(Verdict.Stays::new).orElse(Verdict.GOES);
    }

    private void queueOthers(long message, Composer.Composed composed, Verdict verdict, Instant now) {
        for (var part = 1; part < composed.parts().size(); part++) {
            outbox.queue(message, entry(composed, part, verdict, now));
        }
        postman.wakeAfterCommit();
    }

    private static Outbox.Entry entry(Composer.Composed composed, int part, Verdict verdict, Instant now) {
        return new Outbox.Entry(
                composed.parts().get(part),
                composed.carrier().channel(),
                part + 1,
                composed.parts().size(),
                verdict,
                now);
    }

    /// A relay says that a message of ours did not arrive.
    ///
    /// @param messageId of our message, without angle brackets
    /// @return true if it was one of ours
    public boolean bounced(String messageId, String reason, Instant at) {
        var ticket = outgoing.bounced(messageId, reason);
        ticket.ifPresent(id -> tickets.tell(id, "delivery-failed", Map.of("reason", reason), at));
        return ticket.isPresent();
    }

    /// Which ticket the ids in a message's headers speak of, by our own signature; latest first.
    public Optional<TicketNumber> ticketOf(List<String> messageIds) {
        return messageIds.reversed().stream()
                .flatMap(id -> ids.ticketOf(id).stream())
                .findFirst();
    }

    /// True if we sent the message that has this id.
    public boolean isOurs(String messageId) {
        return ids.ticketOf(messageId).isPresent();
    }
}
