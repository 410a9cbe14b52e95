package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.MessageKey;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.MailThreading;
import id.tanggap.intake.opening.ThreadMatch;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.intake.report.InboundReader;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.intake.text.TextProcessor;
import id.tanggap.platform.blob.BlobStore;
import id.tanggap.reply.Replies;
import id.tanggap.ticket.NewMessage;
import id.tanggap.ticket.citizen.Tickets;
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

/// Processes one row of the ledger from raw bytes to its final state, in one transaction at the end.
@Component
class InboundProcessor {

    private final Map<String, InboundReader> readers;
    private final BlobStore blobs;
    private final MailThreading threading;
    private final TicketOpener opener;
    private final TextProcessor texts;
    private final Tickets tickets;
    private final Replies replies;
    private final InboundLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InboundProcessor(
            List<InboundReader> readers,
            BlobStore blobs,
            MailThreading threading,
            TicketOpener opener,
            TextProcessor texts,
            Tickets tickets,
            Replies replies,
            InboundLedger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers.stream().collect(Collectors.toMap(InboundReader::channel, Function.identity()));
        this.blobs = blobs;
        this.threading = threading;
        this.opener = opener;
        this.texts = texts;
        this.tickets = tickets;
        this.replies = replies;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param claim under which this worker holds the row
    void travel(InboundItem inbound, UUID claim) {
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

    private void arrive(InboundItem inbound, UUID claim, ParsedInbound reading) {
        switch (reading) {
            case ParsedInbound.Report report -> take(inbound, claim, report);
            case ParsedInbound.Text text -> texts.take(inbound, claim, text);
            case ParsedInbound.Bounce bounce -> settleBounce(inbound, claim, bounce);
            case ParsedInbound.Ours ours ->
                ledger.settle(inbound.id(), claim, Settlement.refused("own-mail"), null, clock.instant());
        }
    }

    private void settleBounce(InboundItem inbound, UUID claim, ParsedInbound.Bounce bounce) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var ours = bounce.failed()
                    && bounce.originalIds().stream().anyMatch(id -> replies.bounced(id, bounce.reason(), now));
            var settlement = settlement(bounce, ours);
            ledger.settle(inbound.id(), claim, settlement, null, now);
        });
    }

    private static Settlement settlement(ParsedInbound.Bounce bounce, boolean ours) {
        if (!bounce.failed()) {
            return Settlement.refused("delivery-delayed");
        }
        return ours ? Settlement.refused("bounce") : Settlement.quarantined("bounce-unmatched");
    }

    private void take(InboundItem inbound, UUID claim, ParsedInbound.Report report) {
        var message = opener.message(report, null);
        var belonging = threading.of(report);
        switch (belonging) {
            case ThreadMatch.Joins joins -> join(inbound, claim, joins.ticketId(), message);
            case ThreadMatch.Suggests suggests -> open(inbound, claim, report, message, Optional.of(suggests));
            case ThreadMatch.Nothing nothing -> open(inbound, claim, report, message, Optional.empty());
        }
    }

    private void join(InboundItem inbound, UUID claim, long ticketId, NewMessage message) {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            var settled = tickets.join(ticketId, inbound.channel(), message, now)
                    .map(joined -> Settlement.linked(joined.ticketId(), "reply"))
                    .orElseGet(() -> Settlement.linked(ticketId, "same-message"));
            ledger.settle(inbound.id(), claim, settled, null, now);
        });
    }

    private void open(
            InboundItem inbound,
            UUID claim,
            ParsedInbound.Report report,
            NewMessage message,
            Optional<ThreadMatch.Suggests> suggestion) {
        var decided = opener.decide(inbound, report);
        var key = MessageKey.of(report.identity());
        transaction.executeWithoutResult(status -> {
            var twin = key.flatMap(bytes -> ledger.ticketOf(bytes));
            if (twin.isPresent()) {
                var linked = Settlement.linked(twin.get(), "same-message");
                ledger.settle(inbound.id(), claim, linked, null, clock.instant());
                return;
            }
            var now = clock.instant();
            var opened = opener.open(inbound, report, message, decided, now);
            suggestion.ifPresent(other -> tickets.suggestLink(opened.id(), other.number(), now));
            ledger.settle(inbound.id(), claim, Settlement.ticketed(opened.id()), key.orElse(null), now);
        });
    }
}
