package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.OrderGoods.Fate;
import id.tanggap.dispatch.OrderGoods.Settlement;
import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.NewOrder;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.team.CrewRows;
import id.tanggap.dispatch.team.TeamCalls;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/// Gives orders and moves them: the front door of dispatch. Each command is one transaction that locks the order
/// first. A command that was done before changes nothing.
@Service
public class DispatchOrders {

    private final OrderDrafts drafts;
    private final OrderProgress progress;
    private final OrderGoods goods;
    private final CrewRows crew;
    private final TeamCalls calls;
    private final DispatchLog log;
    private final OrderTransaction transaction;

    DispatchOrders(
            OrderDrafts drafts,
            OrderProgress progress,
            OrderGoods goods,
            CrewRows crew,
            TeamCalls calls,
            DispatchLog log,
            OrderTransaction transaction) {
        this.drafts = drafts;
        this.progress = progress;
        this.goods = goods;
        this.crew = crew;
        this.calls = calls;
        this.log = log;
        this.transaction = transaction;
    }

    /// Opens an order: its goods are reserved at the store from now on, and its vehicles are taken; nobody is asked
    /// yet. All or nothing.
    public DispatchResult draft(NewOrder order) {
        return transaction.run(() -> drafts.draft(order));
    }

    /// Asks its people, or makes it ready if it needs none.
    public DispatchResult send(OrderCode code, Viewer by) {
        return command(code, by, order -> {
            if (!DispatchPolicy.gives(by)) {
                throw because("refused.dispatch.not-yours");
            }
            if (order.state() != DispatchState.DRAFT) {
                return false;
            }
            var people = drafts.needsPeople(order);
            progress.whole(order, people ? DispatchState.WAITING : DispatchState.READY, "", DispatchActor.desk(by));
            if (people) {
                calls.fill(order);
            }
            return true;
        });
    }

    /// The desk moves an order that was sent, and its people with it; who gives orders calls them off.
    ///
    /// @param reason needed to call it off
    public DispatchResult move(OrderCode code, DispatchState to, String reason, Viewer by) {
        return command(code, by, order -> {
            var calledOff = to == DispatchState.CANCELLED;
            if ((order.state() == DispatchState.DRAFT || calledOff) && !DispatchPolicy.gives(by)) {
                throw because("refused.dispatch.not-yours");
            }
            if (order.state() == DispatchState.DRAFT && !calledOff) {
                throw because("refused.dispatch.state", order.code());
            }
            if (calledOff && reason.isBlank()) {
                throw because("refused.dispatch.reason");
            }
            return progress.whole(order, to, reason.strip(), DispatchActor.desk(by));
        });
    }

    /// The desk notes what somebody answered by telephone.
    ///
    /// @param memberId of the order's list of people
    public DispatchResult answer(OrderCode code, long memberId, DispatchState to, Viewer by) {
        return command(code, by, order -> {
            var member = crew.find(memberId)
                    .filter(one -> one.orderId() == order.id())
                    .orElseThrow(() -> because("refused.dispatch.not-yours"));
            return progress.member(member, order, to, DispatchActor.desk(by));
        });
    }

    /// What became of goods that are still in transit.
    ///
    /// @param key made by the form, so that it is recorded once
    /// @param returned into the store, by lot, base units
    /// @param lost or damaged, by lot, base units
    /// @param reason needed where something is lost
    public record Rest(String key, Map<Long, Long> returned, Map<Long, Long> lost, String reason) {
        public Rest {
            returned = Map.copyOf(returned);
            lost = Map.copyOf(lost);
            if (key.isBlank() || key.length() > 80) {
                throw new IllegalArgumentException("A settlement needs a key of at most 80 characters");
            }
        }
    }

    public DispatchResult settle(OrderCode code, Rest rest, Viewer by) {
        return command(code, by, order -> {
            if (!order.state().hasLeft()) {
                throw because("refused.dispatch.state", order.code());
            }
            var settlement = new Settlement("rest:" + rest.key(), rest.reason(), DispatchActor.desk(by));
            goods.settle(order, Fate.RETURNED, rest.returned(), settlement);
            goods.settle(order, Fate.LOST, rest.lost(), settlement);
            log.add(
                    order.id(),
                    DispatchLog.Entry.of(
                            "settled",
                            Map.of(
                                    "returned",
                                    sum(rest.returned()),
                                    "lost",
                                    sum(rest.lost()),
                                    "reason",
                                    rest.reason())),
                    DispatchActor.desk(by));
            return true;
        });
    }

    private static String sum(Map<Long, Long> amounts) {
        return Long.toString(
                amounts.values().stream().mapToLong(Long::longValue).sum());
    }

    private DispatchResult command(OrderCode code, Viewer by, Function<DispatchOrder, Boolean> command) {
        return transaction.locked(code, order -> {
            drafts.mayAnswer(order, by);
            return new DispatchResult.Done(code, !command.apply(order));
        });
    }
}
