package id.tanggap.reply.gate;

import id.tanggap.access.Viewer;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the policy for the kind of message: one for texts, one for automatic e-mail, none for an agent's e-mail.
@Component
public class SendPolicy {

    private final AutoReplyPolicy policy;
    private final TextSendPolicy textGate;
    private final Clock clock;
    private final Duration takeBack;

    /// @param takeBack how long a person may withdraw an answer before it is sent
    SendPolicy(
            AutoReplyPolicy policy,
            TextSendPolicy textGate,
            Clock clock,
            @Value("${tanggap.reply.take-back:10s}") Duration takeBack) {
        this.policy = policy;
        this.textGate = textGate;
        this.clock = clock;
        this.takeBack = takeBack;
    }

    public SendDecision decide(MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed composed) {
        if (composed.isText()) {
            return textGate.decide(draft, target, composed, clock.instant());
        }
        var objection = draft.automatic()
                ? policy.objection(draft, target, composed.recipient())
                : Optional.<SuppressionReason>empty();
        return objection.<SendDecision>map(SendDecision.Suppressed::new).orElse(SendDecision.IMMEDIATE);
    }

    /// Defers a person's message so that they may take it back; programs withdraw nothing.
    public SendDecision allowTakeBack(SendDecision decision, Viewer by) {
        return decision instanceof SendDecision.Immediate && by.userId() != null && takeBack.isPositive()
                ? new SendDecision.Deferred(clock.instant().plus(takeBack), DeferralReason.TAKE_BACK)
                : decision;
    }
}
