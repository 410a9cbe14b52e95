package id.tanggap.ticket;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks once a second for promises in danger, broken promises, and citizens who were silent long enough.
///
/// A lane of its own, on every node: each ticket is done by whoever locks it first, and a locked one is left for the
/// next round. Why no timer library: docs/decisions/0011-states-and-clocks.md.
@Component
class Timekeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final long ROUND_MILLIS = 1000;

    private final DueTickets due;
    private final Clock clock;
    private final boolean on;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Timekeeper(DueTickets due, Clock clock, @Value("${tanggap.timekeeper:true}") boolean on) {
        this.due = due;
        this.clock = clock;
        this.on = on;
    }

    @Override
    public void start() {
        running = true;
        if (on) {
            worker = Thread.ofVirtual().name("timekeeper").start(this::work);
        }
    }

    private void work() {
        try {
            while (running) {
                if (round() == 0) {
                    bell.tryAcquire(ROUND_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return how many tickets were done; one that cannot be done waits and does not hold up the others
    int round() {
        var done = 0;
        try {
            var now = clock.instant();
            for (var id : due.ringing(now)) {
                done += tried(id, () -> due.ring(id, clock.instant()));
            }
            for (var id : due.silent(now)) {
                done += tried(id, () -> due.close(id, clock.instant()));
            }
        } catch (RuntimeException e) {
            complain("round", e);
        }
        return done;
    }

    private interface Deed {
        boolean done();
    }

    private int tried(long ticket, Deed deed) {
        try {
            return deed.done() ? 1 : 0;
        } catch (RuntimeException e) {
            complain("ticket=" + ticket, e);
            return 0;
        }
    }

    private void complain(String what, RuntimeException e) {
        if (running) {
            LOG.warn("timekeeper={} failed=\"{}\" will=retry", what, e.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        if (!on) {
            return;
        }
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
