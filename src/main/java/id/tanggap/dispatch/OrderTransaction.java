package id.tanggap.dispatch;

import static id.tanggap.dispatch.order.RefusedDispatchException.because;

import id.tanggap.dispatch.order.DispatchOrder;
import id.tanggap.dispatch.order.DispatchResult;
import id.tanggap.dispatch.order.OrderCode;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.order.RefusedDispatchException;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.stock.RefusedStockChangeException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a command on an order in one transaction, all or nothing, and tells the pages that it changed.
@Component
class OrderTransaction {

    private final OrderRows orders;
    private final TransactionTemplate transaction;
    private final PgNotifier.Topic changed;

    OrderTransaction(OrderRows orders, TransactionTemplate transaction, PgNotifier notifier) {
        this.orders = orders;
        this.transaction = transaction;
        this.changed = notifier.topic(Topics.COMMAND);
    }

    DispatchResult locked(OrderCode code, Function<DispatchOrder, DispatchResult> command) {
        return run(() -> {
            var id = orders.find(code).map(DispatchOrder::id).orElseThrow(() -> because("refused.dispatch.gone", code));
            var order = orders.lock(id).orElseThrow();
            var result = command.apply(order);
            changed.notifyAfterCommit("dispatch:" + order.incidentId());
            return result;
        });
    }

    DispatchResult run(Supplier<DispatchResult> command) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> command.get()));
        } catch (RefusedDispatchException e) {
            return new DispatchResult.Refused(e.reason());
        } catch (RefusedStockChangeException e) {
            return new DispatchResult.Refused(e.outcome().reason());
        }
    }
}
