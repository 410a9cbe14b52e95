package id.tanggap.intake;

import id.tanggap.blob.Blobs;
import id.tanggap.reply.Replies;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one row of the ledger from bytes to its end, in one transaction at the end of the road.
@Component
class Journey {

    private final Map<String, Reader> readers;
    private final Blobs blobs;
    private final Threading threading;
    private final Opening opening;
    private final Texts texts;
    private final Tickets tickets;
    private final Replies replies;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Journey(
            List<Reader> readers,
            Blobs blobs,
            Threading threading,
            Opening opening,
            Texts texts,
            Tickets tickets,
            Replies replies,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers.stream().collect(Collectors.toMap(Reader::channel, Function.identity()));
        this.blobs = blobs;
        this.threading = threading;
        this.opening = opening;
        this.texts = texts;
        this.tickets = tickets;
        this.replies = replies;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param claim under which this worker holds the row
    void travel(Inbound inbound, UUID claim) {
        var reader = readers.get(inbound.channel());
        if (reader == null) {
            ledger.settle(inbound.id(), claim, Settlement.quarantined("no-reader"), null, clock.instant());
            return;
        }
        try (var raw = blobs.open(inbound.raw());
                var opened = reader.read(raw)) {
            arrive(inbound, claim, opened.reading());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void arrive(Inbound inbound, UUID claim, Reading reading) {
        switch (reading) {
            case Reading.Report report -> take(inbound, claim, report);
            case Reading.Text text -> texts.take(inbound, claim, text);
            case Reading.Bounce bounce -> settleBounce(inbound, claim, bounce);
            case Reading.Ours ours ->
                ledger.settle(inbound.id(), claim, Settlement.refused("own-mail"), null, clock.instant());
        }
    }

    private void settleBounce(Inbound inbound, UUID claim, Reading.Bounce bounce) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var ours = bounce.failed()
                    && bounce.originalIds().stream().anyMatch(id -> replies.bounced(id, bounce.reason(), now));
            var settlement = settlement(bounce, ours);
            ledger.settle(inbound.id(), claim, settlement, null, now);
        });
    }

    private static Settlement settlement(Reading.Bounce bounce, boolean ours) {
        if (!bounce.failed()) {
            return Settlement.refused("delivery-delayed");
        }
        return ours ? Settlement.refused("bounce") : Settlement.quarantined("bounce-unmatched");
    }

    private void take(Inbound inbound, UUID claim, Reading.Report report) {
        var message = opening.message(report, null);
        var belonging = threading.of(report);
        switch (belonging) {
            case Belonging.Joins joins -> join(inbound, claim, joins.ticketId(), message);
            case Belonging.Suggests suggests -> open(inbound, claim, report, message, Optional.of(suggests));
            case Belonging.Nothing nothing -> open(inbound, claim, report, message, Optional.empty());
        }
    }

    private void join(Inbound inbound, UUID claim, long ticketId, NewMessage message) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var settled = tickets.join(ticketId, inbound.channel(), message, now)
                    .map(joined -> Settlement.linked(joined.ticketId(), "reply"))
                    .orElseGet(() -> Settlement.linked(ticketId, "same-message"));
            ledger.settle(inbound.id(), claim, settled, null, now);
        });
    }

    private void open(
            Inbound inbound,
            UUID claim,
            Reading.Report report,
            NewMessage message,
            Optional<Belonging.Suggests> suggestion) {
        var decided = opening.decide(inbound, report);
        var key = MessageKey.of(report.identity());
        transaction.executeWithoutResult(status -> {
            var twin = key.flatMap(bytes -> ledger.ticketOf(bytes));
            if (twin.isPresent()) {
                var linked = Settlement.linked(twin.get(), "same-message");
                ledger.settle(inbound.id(), claim, linked, null, clock.instant());
                return;
            }
            var now = clock.instant();
            var opened = opening.open(inbound, report, message, decided, now);
            suggestion.ifPresent(other -> tickets.suggestLink(opened.id(), other.number(), now));
            ledger.settle(inbound.id(), claim, Settlement.ticketed(opened.id()), key.orElse(null), now);
        });
    }
}
