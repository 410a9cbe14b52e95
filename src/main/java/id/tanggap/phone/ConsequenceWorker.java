package id.tanggap.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides follow-ups that are due, one call in one transaction, on any number of nodes at once. A call that fails is
/// tried again later and does not block the next ones. It is never given up: a call without a follow-up would be lost
/// without notice.
@Component
class ConsequenceWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConsequenceWorker.class);
    private static final long IDLE_MILLIS = 1000;
    private static final int MOST_DOUBLINGS = 10;

    /// A thread waits for its commit most of the time.
    private static final int HANDS = 4;

    private final CallStates calls;
    private final Drawing drawing;
    private final CallBell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile List<Thread> hands = List.of();

    ConsequenceWorker(CallStates calls, Drawing drawing, CallBell bell, TransactionTemplate transaction, Clock clock) {
        this.calls = calls;
        this.drawing = drawing;
        this.bell = bell;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        hands = IntStream.range(0, HANDS)
                .mapToObj(
                        hand -> Thread.ofVirtual().name("consequences-" + hand).start(this::work))
                .toList();
    }

    private void work() {
        try (var ring = bell.onRing(call -> wake.release())) {
            while (running) {
                if (!round()) {
                    wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            }
            LOG.debug("consequences=stopped ring={}", ring);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The bell of calls could not be let go", e);
        }
    }

    /// @return true if there may be more work now
    private boolean round() {
        try {
            return drawNext();
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("consequences=round failed={} will=retry", e.getClass().getSimpleName(), e);
            }
            return false;
        }
    }

    /// Decides one follow-up that is due.
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

    /// Remembers the call in work, for the case that it fails.
    private static final class Hand {
        private Optional<CallState> call = Optional.empty();
    }

    @Override
    public void stop() {
        running = false;
        wake.release(HANDS);
        try {
            for (var hand : hands) {
                hand.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
