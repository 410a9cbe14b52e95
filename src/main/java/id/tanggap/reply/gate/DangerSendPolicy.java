package id.tanggap.reply.gate;

import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.delivery.DangerAnswers;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.event.DangerReported;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// The policy for the answer to a person in danger: sent at any hour, and once a day also to a number that said STOP,
/// if this number itself texted. What protects strangers applies here, too: no loops, and limits for each address.
@Component
public class DangerSendPolicy {

    private static final Duration ONCE_IN = Duration.ofHours(24);

    private final ContactConsent consent;
    private final TextSendPolicy texts;
    private final AutoReplyPolicy policy;
    private final DangerAnswers answers;
    private final Clock clock;

    DangerSendPolicy(
            ContactConsent consent, TextSendPolicy texts, AutoReplyPolicy policy, DangerAnswers answers, Clock clock) {
        this.consent = consent;
        this.texts = texts;
        this.policy = policy;
        this.answers = answers;
        this.clock = clock;
    }

    /// @param despiteStop the number said STOP and is answered all the same
    public record Verdict(SendDecision decision, boolean despiteStop) {}

    public Verdict decide(
            DangerReported danger, MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed composed) {
        var silent = composed.isText() && isSilent(composed.recipient());
        if (silent && !passesStop(danger, composed.recipient())) {
            return new Verdict(new SendDecision.Suppressed(SuppressionReason.OPTED_OUT), false);
        }
        var objection = composed.isText()
                ? texts.otherObjection(draft, target, composed, clock.instant())
                : policy.objection(draft, target, composed.recipient());
        return new Verdict(
                objection.<SendDecision>map(SendDecision.Suppressed::new).orElse(SendDecision.IMMEDIATE),
                silent && objection.isEmpty());
    }

    private boolean isSilent(String number) {
        return consent.silentSince(phone(number)).isPresent();
    }

    /// Only in answer to a text of this number, and not again for a day: nobody can have a number texted that wants no
    /// texts.
    private boolean passesStop(DangerReported danger, String number) {
        return danger.by().isTextOf(phone(number))
                && !answers.wasSentDespiteStop(number, clock.instant().minus(ONCE_IN));
    }

    private static ContactPoint phone(String number) {
        return new ContactPoint(ContactPoint.Kind.PHONE, number);
    }
}
