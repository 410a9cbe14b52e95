package id.tanggap.phone;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Draws consequences that are due, one call in one transaction; any number of nodes at once. One that fails is tried
/// again later, never holds up the next, and is never given up: a call without consequence would be closed in silence.
@Component
class ConsequenceWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ConsequenceWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;

    /// A thread waits for its commit most of the time.
    private static final int THREADS = 4;

    private final CallStates calls;
    private final Drawing drawing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConsequenceWorker(
            CallStates calls,
            Drawing drawing,
            CallBell bell,
            TransactionTemplate transaction,
            Clock clock,
            WorkerRegistry workers) {
        this.calls = calls;
        this.drawing = drawing;
        this.transaction = transaction;
        this.clock = clock;
        var worker = workers.poll(WorkerSettings.every(PAUSE, "consequences").threads(THREADS), this::drawNext);
        bell.onRing(call -> worker.wake());
    }

    /// Draws one consequence that is due.
    ///
    /// @return false if none is
    boolean drawNext() {
        var hand = new Hand();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var next = calls.lockNext(clock.instant());
                hand.call = next;
                next.ifPresent(call -> drawing.draw(call, clock.instant()));
                return next.isPresent();
            }));
        } catch (RuntimeException e) {
            var call = hand.call.orElseThrow(() -> e);
            LOG.warn("call={} drawing=failed cause={} will=retry", call.id(), e.toString());
            var pause = Duration.ofSeconds(1L << Math.min(call.failures(), MOST_DOUBLINGS));
            transaction.executeWithoutResult(
                    status -> calls.later(call.id(), clock.instant().plus(pause)));
            return true;
        }
    }

    /// The call that is being drawn, for when it fails.
    private static final class Hand {
        private Optional<CallState> call = Optional.empty();
    }
}
