package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.access.Viewer;
import id.tanggap.dispatch.OrderGoods.Fate;
import id.tanggap.dispatch.OrderGoods.Settlement;
import id.tanggap.dispatch.delivery.Handover;
import id.tanggap.dispatch.delivery.HandoverResult;
import id.tanggap.dispatch.delivery.HandoverRows;
import id.tanggap.dispatch.delivery.SignedHandover;
import id.tanggap.dispatch.delivery.SignedHandover.Amounts;
import id.tanggap.dispatch.order.DispatchActor;
import id.tanggap.dispatch.order.DispatchLog;
import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.order.RefusedDispatchException;
import id.tanggap.stock.ledger.Consignments;
import id.tanggap.taxonomy.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes what receivers signed, each signing once for its client key, however often a telephone sends it. One that
/// does not fit is kept as a conflict, which somebody settles; nothing that was signed is thrown away.
@Service
public class Handovers {

    private static final String DAMAGED = "rusak saat serah terima";

    private final OrderRows orders;
    private final HandoverRows rows;
    private final OrderProgress progress;
    private final OrderGoods goods;
    private final OrderDrafts drafts;
    private final DispatchLog log;
    private final OrderTransaction transaction;

    Handovers(
            OrderRows orders,
            HandoverRows rows,
            OrderProgress progress,
            OrderGoods goods,
            OrderDrafts drafts,
            DispatchLog log,
            OrderTransaction transaction) {
        this.orders = orders;
        this.rows = rows;
        this.progress = progress;
        this.goods = goods;
        this.drafts = drafts;
        this.log = log;
        this.transaction = transaction;
    }

    /// @param code of the order that the signed address opened
    /// @throws IllegalArgumentException if it names goods that there never were
    public HandoverResult sign(OrderCode code, SignedHandover signed) {
        if (!rows.areLots(signed.lines().keySet())) {
            throw new IllegalArgumentException("A lot that there never was");
        }
        var result = attempt(code, order -> take(order, signed));
        return result instanceof HandoverResult.Refused refused
                        && !refused.reason().key().equals("refused.dispatch.key")
                ? attempt(code, order -> keepConflict(order, signed, refused.reason()))
                : result;
    }

    private HandoverResult attempt(OrderCode code, Function<DispatchOrder, HandoverResult> command) {
        var kept = new AtomicReference<HandoverResult>();
        var result = transaction.locked(code, order -> {
            kept.set(command.apply(order));
            return new DispatchResult.Done(code, false);
        });
        return result instanceof DispatchResult.Refused refused
                ? new HandoverResult.Refused(refused.reason())
                : Objects.requireNonNull(kept.get());
    }

    private HandoverResult take(DispatchOrder order, SignedHandover signed) {
        var before = rows.isSame(order.id(), signed);
        if (before.isPresent()) {
            return repeated(order, signed, before.get());
        }
        var current = left(order, signed);
        var lines = goods.lines(current);
        var conflict = conflict(current, lines, signed);
        if (conflict != null) {
            throw new RefusedDispatchException(conflict);
        }
        var id = rows.insert(order.id(), signed, null);
        deliver(current, id, signed.lines(), actor(signed));
        if (current.state() == DispatchState.DEPARTED) {
            progress.whole(current, DispatchState.ARRIVED, "", actor(signed));
        }
        replaced(order, signed);
        log.add(order.id(), DispatchLog.Entry.of("signed", said(signed)), actor(signed));
        orders.touch(order.id());
        return new HandoverResult.Accepted(false);
    }

    private HandoverResult repeated(DispatchOrder order, SignedHandover signed, boolean same) {
        if (!same) {
            throw because("refused.dispatch.key");
        }
        var stored = rows.of(order.id()).stream()
                .filter(one -> one.clientKey().equals(signed.clientKey()))
                .findFirst()
                .orElseThrow();
        var reason = stored.conflict();
        return stored.isOpen() && reason != null
                ? new HandoverResult.Conflict(reason, true)
                : new HandoverResult.Accepted(true);
    }

    private static Map<String, String> said(SignedHandover signed) {
        var received =
                signed.lines().values().stream().mapToLong(Amounts::received).sum();
        var damaged =
                signed.lines().values().stream().mapToLong(Amounts::damaged).sum();
        return Map.of(
                "receiver",
                signed.receiver().name(),
                "received",
                Long.toString(received),
                "damaged",
                Long.toString(damaged));
    }

    private static DispatchActor actor(SignedHandover signed) {
        return new DispatchActor(signed.receiver().name(), null, DispatchActor.Way.PHONE);
    }

    /// Who signs has the goods: an order of which nobody said that it left has left.
    private DispatchOrder left(DispatchOrder order, SignedHandover signed) {
        if (order.state() == DispatchState.READY || order.state() == DispatchState.WAITING) {
            progress.whole(order, DispatchState.DEPARTED, "", actor(signed));
            return orders.find(order.id()).orElseThrow();
        }
        return order;
    }

    private @Nullable Reason conflict(DispatchOrder order, List<Consignments.Line> lines, SignedHandover signed) {
        if (!order.state().hasLeft()) {
            return Reason.of("conflict.dispatch." + order.state().code());
        }
        Map<Long, Long> open = new HashMap<>();
        lines.forEach(line -> open.merge(line.lotId(), line.inTransit(), Long::sum));
        var fits = signed.lines().entrySet().stream()
                .allMatch(line -> line.getValue().all() <= open.getOrDefault(line.getKey(), 0L));
        if (fits) {
            return null;
        }
        return rows.of(order.id()).stream()
                .filter(other -> other.state().equals("accepted"))
                .reduce((first, last) -> last)
                .map(last ->
                        Reason.of("conflict.dispatch.signed", last.receiver().name()))
                .orElseGet(() -> Reason.of("conflict.dispatch.more"));
    }

    private void deliver(DispatchOrder order, long handoverId, Map<Long, Amounts> lines, DispatchActor by) {
        Map<Long, Long> received = new HashMap<>();
        Map<Long, Long> damaged = new HashMap<>();
        lines.forEach((lot, amounts) -> {
            received.put(lot, amounts.received());
            damaged.put(lot, amounts.damaged());
        });
        var key = "handover:" + handoverId;
        goods.settle(order, Fate.DELIVERED, received, new Settlement(key, "", by));
        goods.settle(order, Fate.LOST, damaged, new Settlement(key, DAMAGED, by));
    }

    private void replaced(DispatchOrder order, SignedHandover signed) {
        var old = signed.replaces();
        rows.of(order.id()).stream()
                .filter(one -> one.isOpen() && one.clientKey().equals(old))
                .forEach(one -> rows.settle(one.id(), signed.receiver().name(), "replaced"));
    }

    private HandoverResult keepConflict(DispatchOrder order, SignedHandover signed, Reason reason) {
        var before = rows.isSame(order.id(), signed);
        if (before.isPresent()) {
            return repeated(order, signed, before.get());
        }
        rows.insert(order.id(), signed, reason);
        replaced(order, signed);
        log.add(order.id(), DispatchLog.Entry.of("conflict", said(signed)), actor(signed));
        orders.touch(order.id());
        return new HandoverResult.Conflict(reason, false);
    }

    /// Somebody at the desk settles a conflict: takes of it what is still on the way, or drops it.
    public DispatchResult settle(OrderCode code, long handoverId, boolean accept, Viewer by) {
        return transaction.locked(code, order -> {
            drafts.mayAnswer(order, by);
            var handover = rows.of(order.id()).stream()
                    .filter(one -> one.id() == handoverId)
                    .findFirst()
                    .orElseThrow(() -> because("refused.dispatch.not-yours"));
            if (!handover.isOpen()) {
                return new DispatchResult.Done(code, true);
            }
            if (accept) {
                deliver(order, handoverId, stillOpen(order, handover), DispatchActor.desk(by));
            }
            rows.settle(handoverId, by.name(), accept ? "accepted" : "dropped");
            log.add(
                    order.id(),
                    DispatchLog.Entry.of(
                            "conflict-" + (accept ? "accepted" : "dropped"),
                            Map.of("receiver", handover.receiver().name())),
                    DispatchActor.desk(by));
            orders.touch(order.id());
            return new DispatchResult.Done(code, false);
        });
    }

    private Map<Long, Amounts> stillOpen(DispatchOrder order, Handover handover) {
        Map<Long, Amounts> fitting = new HashMap<>();
        for (var line : goods.lines(order)) {
            var signed = handover.lines().get(line.lotId());
            if (signed != null) {
                var received = Math.min(signed.received(), line.inTransit());
                var damaged = Math.min(signed.damaged(), line.inTransit() - received);
                fitting.put(line.lotId(), new Amounts(received, damaged));
            }
        }
        return fitting;
    }
}
