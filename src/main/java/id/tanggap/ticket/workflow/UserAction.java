package id.tanggap.ticket.workflow;

import id.tanggap.ticket.TicketState;
import java.util.EnumSet;
import java.util.Set;

/// A command that pages offer. Whether it succeeds is decided by the command alone.
public enum UserAction {
    ACCEPT(TicketTransition.ACCEPT),
    DECLINE(TicketTransition.DECLINE),
    START(TicketTransition.START),
    HAND_OVER(TicketTransition.HAND_OVER),
    ASK(TicketTransition.ASK),
    AWAIT(TicketTransition.AWAIT),
    CONTINUE(TicketTransition.CONTINUE),
    RESUME(TicketTransition.RESUME),
    RESOLVE(TicketTransition.RESOLVE),
    CANCEL(TicketTransition.CANCEL),
    CLOSE(TicketTransition.CLOSE),
    REOPEN(TicketTransition.REOPEN),
    MERGE(TicketTransition.MERGE),
    UNMERGE(TicketTransition.UNMERGE),
    CORRECT(TicketTransition.CORRECT),
    ASSIGN(TicketTransition.ASSIGN),
    CLAIM(TicketTransition.CLAIM),
    RELEASE(TicketTransition.RELEASE),
    LINK(TicketTransition.LINK);

    private final TicketTransition move;

    UserAction(TicketTransition move) {
        this.move = move;
    }

    boolean isOpenTo(ActorRole party, TicketState state) {
        return move.startsFrom(state) && move.allows(party);
    }

    static Set<UserAction> of(ActorRole party, TicketState state) {
        var steps = EnumSet.noneOf(UserAction.class);
        for (var step : values()) {
            if (step.isOpenTo(party, state)) {
                steps.add(step);
            }
        }
        return steps;
    }
}
