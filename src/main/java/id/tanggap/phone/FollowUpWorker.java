package id.tanggap.phone;

import id.tanggap.phone.call.CallChangeNotifier;
import id.tanggap.phone.call.LockedCall;
import id.tanggap.phone.call.LockedCalls;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides follow-ups that are due, one call in one transaction, on any number of nodes at once. A call that fails is
/// tried again later and does not block the next ones. It is never given up: a call without a follow-up would be lost
/// without notice.
@Component
public class FollowUpWorker {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;

    /// A thread waits for its commit most of the time.
    private static final int THREADS = 4;

    private final LockedCalls calls;
    private final FollowUpUpdater followUps;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowUpWorker(
            LockedCalls calls,
            FollowUpUpdater followUps,
            CallChangeNotifier notifier,
            TransactionTemplate transaction,
            Clock clock,
            WorkerRegistry workers) {
        this.calls = calls;
        this.followUps = followUps;
        this.transaction = transaction;
        this.clock = clock;
        var worker = workers.poll(WorkerSettings.every(PAUSE, "call-follow-up").threads(THREADS), this::decideNext);
        notifier.onChange(call -> worker.wake());
    }

    /// Decides one follow-up that is due.
    ///
    /// @return false if none is
    public boolean decideNext() {
        var thread = new ThreadState();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var next = calls.lockNext(clock.instant());
                thread.call = next;
                next.ifPresent(call -> followUps.update(call, clock.instant()));
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            var call = thread.call.orElseThrow(() -> e);
            LOG.warn("call={} follow-up=failed cause={} will=retry", call.id(), e.toString());
            var pause = Duration.ofSeconds(1L << Math.min(call.failures(), MOST_DOUBLINGS));
            transaction.executeWithoutResult(
                    status -> calls.postpone(call.id(), clock.instant().plus(pause)));
            return true;
        }
    }

    /// Remembers the call in work, for the case that it fails.
    private static final class ThreadState {
        private Optional<LockedCall> call = Optional.empty();
    }
}
