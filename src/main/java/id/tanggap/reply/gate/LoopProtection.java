package id.tanggap.reply.gate;

import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reporter.address.BaseAddress;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Limits the automatic answers to mail and texts that came in, so that neither a program that answers each of them
/// under another address nor somebody who writes in others' names makes us send many. What is suppressed is kept with
/// its reason on the ticket.
///
/// An agent's answer, and a message that an agent's action causes, answers nothing by itself and has no such limit.
/// Nor has the answer to a person in danger.
@Component
public class LoopProtection {

    private final AutoAnswerLedger mails;
    private final AutoAnswerLedger texts;
    private final AutoAnswerLimits mailLimits;
    private final AutoAnswerLimits textLimits;
    private final LoopAlarm alarm;
    private final Clock clock;

    LoopProtection(
            JdbcClient jdbc, AutoAnswerLimits limits, TextAnswerLimits textLimits, LoopAlarm alarm, Clock clock) {
        this.mailLimits = limits;
        this.textLimits = textLimits.asLimits();
        this.mails = new AutoAnswerLedger(jdbc, mailLimits, AutoAnswerLedger.MAILS);
        this.texts = new AutoAnswerLedger(jdbc, this.textLimits, AutoAnswerLedger.TEXTS);
        this.alarm = alarm;
        this.clock = clock;
    }

    /// Part of the transaction that sends the answer; one statement.
    ///
    /// @param decision of the send policy
    /// @param received the words that the answer answers
    public SendDecision check(SendDecision decision, MessageComposer.Composed answer, String received) {
        return answer.isText()
                ? checkText(decision, answer.recipient(), received)
                : checkMail(decision, answer.recipient(), received);
    }

    private SendDecision checkMail(SendDecision decision, String address, String received) {
        return decision instanceof SendDecision.Suppressed
                ? decision
                : mails.enter(BaseAddress.of(address), TextFingerprint.of(received), clock.instant())
                        .map(reached -> suppressed(reached, mailLimits, "mail"))
                        .orElse(decision);
    }

    /// The same for an answer by text to a keyword, which belongs to no ticket.
    public SendDecision checkText(SendDecision decision, String number, String received) {
        return decision instanceof SendDecision.Suppressed
                ? decision
                : texts.enter(BaseAddress.ofNumber(number), TextFingerprint.of(received), clock.instant())
                        .map(reached -> suppressed(reached.forTexts(), textLimits, "text"))
                        .orElse(decision);
    }

    private SendDecision suppressed(SuppressionReason reason, AutoAnswerLimits limits, String way) {
        alarm.suppressed(reason, limits, way);
        return new SendDecision.Suppressed(reason);
    }
}
