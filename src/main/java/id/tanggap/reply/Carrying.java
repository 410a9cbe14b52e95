package id.tanggap.reply;

import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands one message over and writes down what the outside said. No network inside a transaction.
@Component
class Carrying {

    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    /// RFC 5321 section 4.5.4.1: give up on a letter after four to five days.
    private static final int ATTEMPTS = 30;
    /// A text that is a day late does harm.
    private static final int ATTEMPTS_OF_TEXT = 10;

    private final Carriers carriers;
    private final Pace pace;
    private final Outgoing outgoing;
    private final Handovers handovers;
    private final Deliveries deliveries;
    private final Silence silence;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Carrying(
            Carriers carriers,
            Pace pace,
            Outgoing outgoing,
            Handovers handovers,
            Deliveries deliveries,
            Silence silence,
            Tickets tickets,
            TransactionTemplate transaction,
            Clock clock) {
        this.carriers = carriers;
        this.pace = pace;
        this.outgoing = outgoing;
        this.handovers = handovers;
        this.deliveries = deliveries;
        this.silence = silence;
        this.tickets = tickets;
        this.transaction = transaction;
        this.clock = clock;
    }

    void carry(OutboundMessage message, UUID attempt) {
        var terms = carriers.terms(message.channelName());
        var turn = terms.flatMap(known -> pace.turn(message, known.perSecond(), clock.instant()));
        if (turn.isPresent()) {
            outgoing.putBack(message.id(), attempt, turn.get());
            return;
        }
        var handover = carriers.named(message.channelName())
                .map(carrier -> carrier.carry(complete(message, carrier)))
                .orElseGet(() -> new Handover.Later("channel-closed"));
        var most = terms.isPresent() ? ATTEMPTS_OF_TEXT : ATTEMPTS;
        var now = clock.instant();
        switch (handover) {
            case Handover.Taken taken -> taken(message, attempt, now);
            case Handover.Accepted accepted -> accepted(message, attempt, accepted.providerId(), now);
            case Handover.Later later -> later(message, attempt, later, most, now);
            case Handover.Refused refused -> giveUp(message, attempt, refused, now);
        }
    }

    /// Only a person's letter has files with it.
    private OutboundMessage complete(OutboundMessage message, Carrier carrier) {
        return message.automatic() || carrier.text().isPresent()
                ? message
                : message.with(outgoing.enclosures(message.id()));
    }

    private void taken(OutboundMessage message, UUID attempt, Instant now) {
        outgoing.sent(message.id(), attempt, now);
        news(message, now);
    }

    /// A receipt may have been faster than our own note of the handover.
    private void accepted(OutboundMessage message, UUID attempt, String providerId, Instant now) {
        transaction.executeWithoutResult(status -> {
            outgoing.sent(message.id(), attempt, now);
            handovers
                    .noted(message.channelName(), providerId, message.id(), now)
                    .ifPresent(told -> deliveries.arrived(message.id(), told.state(), told.code(), now));
            news(message, now);
        });
    }

    private void news(OutboundMessage message, Instant now) {
        if (message.ticketId() != null) {
            tickets.news(message.ticketId(), "delivered", now);
        }
    }

    private void later(OutboundMessage message, UUID attempt, Handover.Later later, int most, Instant now) {
        if (message.attempt() >= most) {
            giveUp(message, attempt, new Handover.Refused(later.reason(), later.code()), now);
            return;
        }
        LOG.info("outbound={} attempt={} later=true", message.id(), message.attempt());
        var pause = Objects.requireNonNullElse(later.after(), pause(message));
        if (later.after() != null) {
            pace.pause(message.channelName(), pause, now);
        }
        outgoing.later(message.id(), attempt, later.reason(), later.code(), now.plus(pause));
    }

    private static Duration pause(OutboundMessage message) {
        return PAUSES.get(Math.min(message.attempt() - 1, PAUSES.size() - 1));
    }

    private void giveUp(OutboundMessage message, UUID attempt, Handover.Refused refused, Instant now) {
        LOG.warn("outbound={} attempt={} failed=true", message.id(), message.attempt());
        outgoing.failed(message.id(), attempt, refused.reason(), refused.code(), now);
        silence.ifProviderSays(refused.code(), message.recipient(), message.channelName(), now);
        if (message.ticketId() != null) {
            var code = Objects.requireNonNullElse(refused.code(), "");
            tickets.tell(message.ticketId(), "delivery-failed", Map.of("reason", refused.reason(), "code", code), now);
        }
    }
}
