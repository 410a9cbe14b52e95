package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.intake.report.ParsedInbound;
import id.tanggap.reply.Replies;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Processes a relay's report: the message of ours that it names is marked as failed.
@Component
class BounceProcessor {

    private final Replies replies;
    private final InboundLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BounceProcessor(Replies replies, InboundLedger ledger, TransactionTemplate transaction, Clock clock) {
        this.replies = replies;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    void take(InboundItem inbound, ParsedInbound.Bounce bounce) {
        transaction.executeWithoutResult(status -> ledger.settle(inbound, settlement(bounce), clock.instant()));
    }

    private Settlement settlement(ParsedInbound.Bounce bounce) {
        if (!bounce.failed()) {
            return Settlement.refused("delivery-delayed");
        }
        var now = clock.instant();
        return bounce.originalIds().stream().anyMatch(id -> replies.bounced(id, bounce.reason(), now))
                ? Settlement.refused("bounce")
                : Settlement.quarantined("bounce-unmatched");
    }
}
