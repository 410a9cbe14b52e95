package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.DispatchState.ARRIVED;
import static id.tanggap.dispatch.order.DispatchState.CANCELLED;
import static id.tanggap.dispatch.order.DispatchState.DEPARTED;
import static id.tanggap.dispatch.order.DispatchState.READY;
import static id.tanggap.dispatch.order.DispatchState.RETURNED;
import static id.tanggap.dispatch.order.DispatchState.UNANSWERED;
import static id.tanggap.dispatch.order.DispatchState.WAITING;
import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.DispatchTransition;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.team.CrewMember;
import id.tanggap.dispatch.team.CrewRows;
import id.tanggap.dispatch.team.TeamCalls;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves an order and its people from state to state, with all that belongs to a step: goods, vehicles, availability,
/// the log, the next one who is asked. Part of the caller's transaction, which has locked the order.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderProgress {

    private final OrderRows orders;
    private final CrewRows crew;
    private final TeamCalls calls;
    private final OrderGoods goods;
    private final Fleet fleet;
    private final DispatchLog log;

    OrderProgress(OrderRows orders, CrewRows crew, TeamCalls calls, OrderGoods goods, Fleet fleet, DispatchLog log) {
        this.orders = orders;
        this.crew = crew;
        this.calls = calls;
        this.goods = goods;
        this.fleet = fleet;
        this.log = log;
    }

    private DispatchOrder now(DispatchOrder order) {
        return orders.find(order.id()).orElseThrow();
    }

    /// The order and its people with it.
    ///
    /// @return false if it was in this state already: nothing changed
    boolean whole(DispatchOrder order, DispatchState to, String reason, DispatchActor by) {
        var steps = order.state() == to ? List.<DispatchState>of() : steps(order, to);
        var current = order;
        for (var step : steps) {
            alone(current, step, reason, by);
            current = now(order);
            follow(current, step, by);
        }
        return !steps.isEmpty();
    }

    private static List<DispatchState> steps(DispatchOrder order, DispatchState to) {
        if (DispatchTransition.ofOrder(order.state(), to).isPresent()) {
            return List.of(to);
        }
        var way = DispatchTransition.way(order.state(), to);
        if (way.isEmpty()) {
            throw because("refused.dispatch.state", order.code());
        }
        return way;
    }

    /// Only the order, not its people.
    private void alone(DispatchOrder order, DispatchState to, String reason, DispatchActor by) {
        if (DispatchTransition.ofOrder(order.state(), to).isEmpty()) {
            throw because("refused.dispatch.state", order.code());
        }
        switch (to) {
            case DEPARTED -> {
                goods.depart(order, by);
                fleet.depart(order);
            }
            case RETURNED -> fleet.back(order);
            case CANCELLED -> {
                goods.letGo(order, by);
                fleet.back(order);
            }
            default -> {}
        }
        orders.move(order.id(), to);
        log.add(order.id(), DispatchLog.Entry.moved(null, order.state(), to, reason), by);
    }

    /// What a step of the order means for its people.
    private void follow(DispatchOrder order, DispatchState step, DispatchActor by) {
        for (var member : crew.of(order.id())) {
            var state = member.state();
            switch (step) {
                case DEPARTED -> {
                    if (state == READY) {
                        step(member, order, DEPARTED, by);
                    } else if (state == WAITING) {
                        dismiss(member, order, by);
                    }
                }
                case ARRIVED -> {
                    if (state == DEPARTED) {
                        step(member, order, ARRIVED, by);
                    }
                }
                case RETURNED, CANCELLED -> {
                    if (state == DEPARTED || state == ARRIVED) {
                        step(member, order, RETURNED, by);
                    } else if (state == READY || state == WAITING) {
                        dismiss(member, order, by);
                    }
                }
                default -> {}
            }
        }
    }

    private void dismiss(CrewMember member, DispatchOrder order, DispatchActor by) {
        step(member, order, CANCELLED, by);
        fleet.person(member.personId()).ifPresent(person -> calls.tell("dispatch-cancelled", order, person));
    }

    private void step(CrewMember member, DispatchOrder order, DispatchState to, DispatchActor by) {
        crew.move(member.id(), to);
        log.add(order.id(), DispatchLog.Entry.moved(member.personId(), member.state(), to, ""), by);
        if (to == DEPARTED) {
            fleet.sent(member.personId(), order);
        } else if (to == RETURNED) {
            fleet.rests(member.personId());
        }
    }

    /// Somebody answers: for themselves, or the desk for them. The order goes along where it depends on them.
    ///
    /// @return false if they were in this state or beyond it already: nothing changed
    boolean member(CrewMember member, DispatchOrder order, DispatchState to, DispatchActor by) {
        var steps = DispatchTransition.way(member.state(), to);
        var current = member;
        for (var step : steps) {
            step(current, order, step, by);
            current = crew.find(member.id()).orElseThrow();
            carry(now(order), step, by);
        }
        if (!steps.isEmpty()) {
            orders.touch(order.id());
        }
        return !steps.isEmpty();
    }

    /// What a step of one of its people means for the order.
    private void carry(DispatchOrder order, DispatchState step, DispatchActor by) {
        switch (step) {
            case READY -> {
                if (order.state() == WAITING && isComplete(order)) {
                    alone(order, READY, "", by);
                }
            }
            case DEPARTED -> {
                if (!order.state().hasLeft()) {
                    alone(order, DEPARTED, "", by);
                }
            }
            case ARRIVED -> {
                if (order.state() == DEPARTED) {
                    alone(order, ARRIVED, "", by);
                }
            }
            case RETURNED -> {
                if ((order.state() == DEPARTED || order.state() == ARRIVED) && nobodyIsOut(order)) {
                    alone(order, RETURNED, "", by);
                }
            }
            case UNABLE, UNANSWERED -> next(order);
            default -> {}
        }
    }

    /// Asks the next one, as long as the order has not left.
    private void next(DispatchOrder order) {
        if (order.state() == READY && !isComplete(order)) {
            alone(order, WAITING, "", DispatchActor.PROGRAM);
        }
        if (order.state() == READY || order.state() == WAITING) {
            calls.fill(now(order));
        }
    }

    private boolean isComplete(DispatchOrder order) {
        var members = crew.of(order.id());
        return orders.needs(order.id()).stream()
                .allMatch(need -> members.stream()
                                .filter(member -> member.needNo() == need.no()
                                        && member.state().isActive()
                                        && member.state() != WAITING)
                                .count()
                        >= need.people());
    }

    private boolean nobodyIsOut(DispatchOrder order) {
        return crew.of(order.id()).stream()
                .noneMatch(member -> member.state() == DEPARTED || member.state() == ARRIVED);
    }

    /// Somebody did not answer in time.
    void expire(CrewMember member, DispatchOrder order) {
        step(member, order, UNANSWERED, DispatchActor.PROGRAM);
        fleet.person(member.personId()).ifPresent(person -> calls.tell("dispatch-replaced", order, person));
        carry(order, UNANSWERED, DispatchActor.PROGRAM);
        orders.touch(order.id());
    }
}
