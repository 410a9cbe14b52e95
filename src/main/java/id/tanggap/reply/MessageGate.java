package id.tanggap.reply;

import id.tanggap.access.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Asks the gate that a message must pass on its road: texts have one, automatic letters another, an agent's letter
// none.
@Component
class MessageGate {

    private final Gate gate;
    private final TextGate textGate;
    private final Clock clock;
    private final Duration takeBack;

    /// @param takeBack how long a person may take an answer back before it leaves
    MessageGate(Gate gate, TextGate textGate, Clock clock, @Value("${tanggap.reply.take-back:10s}") Duration takeBack) {
        this.gate = gate;
        this.textGate = textGate;
        this.clock = clock;
        this.takeBack = takeBack;
    }

    Verdict verdict(Draft draft, Correspondence.Letter letter, Composer.Composed composed) {
        if (composed.isText()) {
            return textGate.verdict(draft, letter, composed, clock.instant());
        }
        var objection = draft.automatic()
                ? gate.objection(draft, letter, composed.recipient())
                : Optional.<SuppressionReason>empty();
        return objection.<Verdict>map(Verdict.Stays::new).orElse(Verdict.GOES);
    }

    /// People change their minds; programs do not.
    Verdict held(Verdict verdict, Viewer by) {
        return verdict instanceof Verdict.Goes && by.userId() != null && takeBack.isPositive()
                ? new Verdict.Held(clock.instant().plus(takeBack))
                : verdict;
    }
}
