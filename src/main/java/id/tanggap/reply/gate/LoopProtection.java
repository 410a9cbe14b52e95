package id.tanggap.reply.gate;

import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reporter.address.BaseAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Limits the automatic answers to mail that came in, so that neither a program that answers each of them under
/// another address nor somebody who writes in others' names makes us send many. What is suppressed is kept with its
/// reason on the ticket.
///
/// An agent's answer, and a message that an agent's action causes, answers nothing by itself and has no such limit.
@Component
public class LoopProtection {

    private final AutoAnswerLedger ledger;
    private final LoopAlarm alarm;
    private final Clock clock;

    LoopProtection(AutoAnswerLedger ledger, LoopAlarm alarm, Clock clock) {
        this.ledger = ledger;
        this.alarm = alarm;
        this.clock = clock;
    }

    /// Part of the transaction that sends the answer; one statement for a mail, none for a text.
    ///
    /// @param decision of the send policy
    /// @param received the words that the answer answers
    public SendDecision check(SendDecision decision, MessageComposer.Composed answer, String received) {
        if (decision instanceof SendDecision.Suppressed || answer.isText()) {
            return decision;
        }
        return limit(answer.recipient(), received)
                .<SendDecision>map(SendDecision.Suppressed::new)
                .orElse(decision);
    }

    private Optional<SuppressionReason> limit(String recipient, String received) {
        var reached = ledger.enter(BaseAddress.of(recipient), TextFingerprint.of(received), clock.instant());
        reached.ifPresent(alarm::suppressed);
        return reached;
    }
}
