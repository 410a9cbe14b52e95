package id.tanggap.dispatch.order;

import static id.tanggap.dispatch.order.DispatchState.ARRIVED;
import static id.tanggap.dispatch.order.DispatchState.CANCELLED;
import static id.tanggap.dispatch.order.DispatchState.DEPARTED;
import static id.tanggap.dispatch.order.DispatchState.DRAFT;
import static id.tanggap.dispatch.order.DispatchState.READY;
import static id.tanggap.dispatch.order.DispatchState.RETURNED;
import static id.tanggap.dispatch.order.DispatchState.UNABLE;
import static id.tanggap.dispatch.order.DispatchState.UNANSWERED;
import static id.tanggap.dispatch.order.DispatchState.WAITING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All changes of state that are allowed, of orders and of the people whom they send.
public enum DispatchTransition {
    /// The order asks people.
    ASK(Subject.ORDER, DRAFT, WAITING),
    /// The order needs nobody.
    PREPARE(Subject.ORDER, DRAFT, READY),
    /// "SIAP"; of an order: as many are ready as it needs.
    GET_READY(Subject.BOTH, WAITING, READY),
    /// Somebody who was ready dropped out, and another one is asked.
    WAIT_AGAIN(Subject.ORDER, READY, WAITING),
    /// "BERANGKAT" without "SIAP" before it.
    LEAVE_AT_ONCE(Subject.BOTH, WAITING, DEPARTED),
    /// "BERANGKAT": the goods leave the store.
    LEAVE(Subject.BOTH, READY, DEPARTED),
    /// "TIBA".
    ARRIVE(Subject.BOTH, DEPARTED, ARRIVED),
    /// "KEMBALI" on the way: the road was closed.
    TURN_BACK(Subject.BOTH, DEPARTED, RETURNED),
    /// "KEMBALI".
    RETURN(Subject.BOTH, ARRIVED, RETURNED),
    /// "TIDAK BISA".
    REFUSE(Subject.PERSON, WAITING, UNABLE),
    /// "TIDAK BISA" after "SIAP".
    DROP_OUT(Subject.PERSON, READY, UNABLE),
    /// No answer in time.
    EXPIRE(Subject.PERSON, WAITING, UNANSWERED),
    DISCARD(Subject.ORDER, DRAFT, CANCELLED),
    CALL_OFF(Subject.BOTH, WAITING, CANCELLED),
    /// What has left can only turn back.
    STAND_DOWN(Subject.BOTH, READY, CANCELLED);

    private enum Subject {
        ORDER,
        PERSON,
        BOTH
    }

    private final Subject subject;
    private final DispatchState from;
    private final DispatchState to;

    DispatchTransition(Subject subject, DispatchState from, DispatchState to) {
        this.subject = subject;
        this.from = from;
        this.to = to;
    }

    /// The change of an order; empty if it is not allowed.
    public static Optional<DispatchTransition> ofOrder(DispatchState from, DispatchState to) {
        return find(Subject.PERSON, from, to);
    }

    /// The change of a person; empty if it is not allowed.
    public static Optional<DispatchTransition> ofPerson(DispatchState from, DispatchState to) {
        return find(Subject.ORDER, from, to);
    }

    private static Optional<DispatchTransition> find(Subject not, DispatchState from, DispatchState to) {
        return Arrays.stream(values())
                .filter(one -> one.subject != not && one.from == from && one.to == to)
                .findFirst();
    }

    /// The states on the way from one to another, without the first: who says TIBA has left before. Empty if there is
    /// no way, or nothing changes.
    public static List<DispatchState> way(DispatchState from, DispatchState to) {
        if (ofPerson(from, to).isPresent()) {
            return List.of(to);
        }
        return to == ARRIVED && (from == WAITING || from == READY) ? List.of(DEPARTED, ARRIVED) : List.of();
    }
}
