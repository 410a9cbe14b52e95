package id.tanggap.intake;

import id.tanggap.platform.worker.Node;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes received rows on their journey. One that fails is tried again later and never holds up the next;
/// after some tries it is set aside for a person to look at, with its bytes and its reason.
@Component
class IntakeWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
    private static final int HANDS = 4;
    private static final int ATTEMPTS = 6;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final long IDLE_MILLIS = 1000;

    private final Ledger ledger;
    private final Journey journey;
    private final Node node;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore hands = new Semaphore(HANDS);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    IntakeWorker(Ledger ledger, Journey journey, Node node, Clock clock) {
        this.ledger = ledger;
        this.journey = journey;
        this.node = node;
        this.clock = clock;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        running = true;
        ledger.takeUpAgain(node.name(), clock.instant());
        worker = Thread.ofVirtual().name("intake").start(this::work);
    }

    private void work() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                hands.acquire();
                var free = 1 + hands.drainPermits();
                if (round(threads, free) == 0) {
                    bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes as many rows as hands are free, and waits for none of them: a slow one keeps one hand busy, not all.
    private int round(ExecutorService threads, int free) {
        var taken = 0;
        try {
            var claim = UUID.randomUUID();
            var now = clock.instant();
            var rows = ledger.claim(claim, node.name(), now, now.plus(LEASE), free);
            taken = rows.size();
            rows.forEach(row -> threads.execute(() -> travel(row, claim)));
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("intake=round failed={} will=retry", e.getClass().getSimpleName(), e);
            }
        }
        hands.release(free - taken);
        return taken;
    }

    private void travel(Inbound row, UUID claim) {
        try {
            journey.travel(row, claim);
        } catch (Ledger.ClaimLost lost) {
            LOG.info("inbound={} claim=lost", row.id());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            setBack(row, claim, e);
        } finally {
            hands.release();
        }
    }

    private void setBack(Inbound row, UUID claim, Throwable e) {
        var reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        var now = clock.instant();
        if (row.attempts() >= ATTEMPTS) {
            LOG.error(
                    "inbound={} attempts={} quarantined=true cause={}",
                    row.id(),
                    row.attempts(),
                    e.getClass().getName());
            ledger.settle(row.id(), claim, Settlement.quarantined(reason), null, now);
        } else {
            LOG.warn(
                    "inbound={} attempts={} failed={} will=retry",
                    row.id(),
                    row.attempts(),
                    e.getClass().getName());
            ledger.later(row.id(), claim, reason, now.plusSeconds(1L << Math.min(row.attempts() * 2, 12)));
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
