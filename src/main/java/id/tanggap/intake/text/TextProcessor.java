package id.tanggap.intake.text;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.opening.TicketOpener;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.reply.DeferredTexts;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Processes a text: a keyword such as STOP, a continued matter, or a new one.
///
/// Asks triage, routing and sla once and before the transaction: inside it the texts of one sender wait for each
/// other, and a connection is held.
@Component
public class TextProcessor {

    private final OpenConversations conversations;
    private final TicketOpener opener;
    private final TextKeywords keywords;
    private final TextThreading threading;
    private final DeferredTexts deferred;
    private final InboundLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TextProcessor(
            OpenConversations conversations,
            TicketOpener opener,
            TextKeywords keywords,
            TextThreading threading,
            DeferredTexts deferred,
            InboundLedger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.conversations = conversations;
        this.opener = opener;
        this.keywords = keywords;
        this.threading = threading;
        this.deferred = deferred;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void take(InboundItem inbound, ParsedInbound.Text text) {
        var sender = text.report().sender().answerTo();
        var keyword = sender.flatMap(known -> keywords.read(text, known));
        if (keyword.isPresent()) {
            var word = keyword.get();
            settle(inbound, text, () -> keywords.answer(word, sender.orElseThrow(), inbound));
        } else {
            var decided = new DecidedText(text, opener.decide(inbound, text));
            settle(inbound, text, () -> threading.settle(decided));
        }
    }

    private void settle(InboundItem inbound, ParsedInbound.Text text, Supplier<Settlement> taking) {
        var sender = text.report().sender().answerTo();
        transaction.executeWithoutResult(status -> {
            sender.ifPresent(conversations::lockSender);
            var settlement = taking.get();
            sender.ifPresent(point -> deferred.heard(point, text.writtenAt(inbound.receivedAt())));
            ledger.settle(inbound, settlement, clock.instant());
        });
    }
}
