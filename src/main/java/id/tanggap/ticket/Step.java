package id.tanggap.ticket;

import java.util.EnumSet;
import java.util.Set;

/// A command that pages offer. Whether it succeeds is decided by the command alone.
public enum Step {
    ACCEPT(Workflow.ACCEPT),
    DECLINE(Workflow.DECLINE),
    START(Workflow.START),
    HAND_OVER(Workflow.HAND_OVER),
    ASK(Workflow.ASK),
    AWAIT(Workflow.AWAIT),
    GO_ON(Workflow.GO_ON),
    RESUME(Workflow.RESUME),
    RESOLVE(Workflow.RESOLVE),
    CANCEL(Workflow.CANCEL),
    CLOSE(Workflow.CLOSE),
    REOPEN(Workflow.REOPEN),
    MERGE(Workflow.MERGE),
    UNMERGE(Workflow.UNMERGE),
    CORRECT(Workflow.CORRECT),
    ASSIGN(Workflow.ASSIGN),
    CLAIM(Workflow.CLAIM),
    RELEASE(Workflow.RELEASE),
    TIE(Workflow.TIE);

    private final Workflow move;

    Step(Workflow move) {
        this.move = move;
    }

    boolean isOpenTo(Party party, State state) {
        return move.startsFrom(state) && move.allows(party);
    }

    static Set<Step> of(Party party, State state) {
        var steps = EnumSet.noneOf(Step.class);
        for (var step : values()) {
            if (step.isOpenTo(party, state)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
