package id.tanggap.dispatch;

import id.tanggap.dispatch.order.DispatchState;
import id.tanggap.dispatch.order.OrderRows;
import id.tanggap.dispatch.team.CrewRows;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the next one when somebody did not answer in time. Runs on every node: each person is one transaction, which
/// locks the order and looks again, so that two nodes, or one that was killed, ask nobody twice.
@Component
class UnansweredCalls {

    private static final int A_ROUND = 20;

    private final OrderRows orders;
    private final CrewRows crew;
    private final OrderProgress progress;
    private final TransactionTemplate transaction;
    private final PgNotifier.Topic changed;
    private final Clock clock;

    UnansweredCalls(
            OrderRows orders,
            CrewRows crew,
            OrderProgress progress,
            TransactionTemplate transaction,
            PgNotifier notifier,
            Clock clock) {
        this.orders = orders;
        this.crew = crew;
        this.progress = progress;
        this.transaction = transaction;
        this.changed = notifier.topic(Topics.COMMAND);
        this.clock = clock;
    }

    /// @return whether there may be more
    boolean round() {
        var due = crew.due(A_ROUND);
        due.forEach(member -> transaction.executeWithoutResult(status -> expire(member.orderId(), member.id())));
        return due.size() == A_ROUND;
    }

    private void expire(long orderId, long memberId) {
        var order = orders.lock(orderId).orElseThrow();
        var member = crew.find(memberId).orElseThrow();
        var by = member.answerBy();
        if (member.state() == DispatchState.WAITING && by != null && !by.isAfter(clock.instant())) {
            progress.expire(member, order);
            changed.notifyAfterCommit("dispatch:" + order.incidentId());
        }
    }

    /// The loop, apart from the work.
    @Component
    static class Loop {
        Loop(
                UnansweredCalls calls,
                WorkerRegistry workers,
                @Value("${tanggap.dispatch.escalate:${tanggap.sla-clock:true}}") boolean on) {
            workers.poll(
                    WorkerSettings.every(Duration.ofSeconds(10), "dispatch").autoStartup(on), calls::round);
        }
    }
}
