package id.tanggap.reply;

import id.tanggap.database.Node;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Carries queued messages out: claims, commits, has them handed over.
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 16;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final long IDLE_MILLIS = 1000;
    private final Outgoing outgoing;
    private final Carrying carrying;
    private final Node node;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Postman(Outgoing outgoing, Carrying carrying, Node node, Clock clock) {
        this.outgoing = outgoing;
        this.carrying = carrying;
        this.node = node;
        this.clock = clock;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        outgoing.takeUpAgain(node.name(), clock.instant());
        worker = Thread.ofVirtual().name("postman").start(this::work);
    }

    private void work() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (round(hands) == 0) {
                    bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int round(ExecutorService hands) throws InterruptedException {
        var attempt = UUID.randomUUID();
        try {
            var now = clock.instant();
            var messages = outgoing.claim(attempt, node.name(), now, now.plus(LEASE), BATCH);
            List<Future<?>> carried = messages.stream()
                    .<Future<?>>map(message -> hands.submit(() -> carrying.carry(message, attempt)))
                    .toList();
            for (var one : carried) {
                one.get();
            }
            return messages.size();
        } catch (java.util.concurrent.ExecutionException | RuntimeException e) {
            if (running) {
                LOG.warn("outbound=round failed=\"{}\" will=retry", e.toString());
                bell.tryAcquire(Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return 0;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
