package id.tanggap.queue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Folds the tally once a second, and has its figures ready while anybody looks at them: pages do not wait for
/// them, and fifty who look cost as much as one.
@Component
class TallyKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TallyKeeper.class);
    private static final long ROUND_MILLIS = 1000;

    /// Who comes first after a pause waits for figures; others take those that are there, for new ones are on the way.
    /// Were it short, a slow moment would make all wait for each other's reading.
    private static final long OLD_NANOS = Duration.ofSeconds(20).toNanos();

    private static final long UNASKED_NANOS = Duration.ofMinutes(1).toNanos();

    private final Tally tally;
    private final boolean on;
    private final Semaphore bell = new Semaphore(0);
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Figures figures = Figures.NONE;
    private volatile long asked = Long.MIN_VALUE / 2;
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    TallyKeeper(Tally tally, @Value("${tanggap.tally:true}") boolean on) {
        this.tally = tally;
        this.on = on;
    }

    /// A second or two old while somebody looks.
    Figures figures() {
        asked = System.nanoTime();
        var known = figures;
        return known.age(asked) < OLD_NANOS ? known : firstAfterAPause();
    }

    private Figures firstAfterAPause() {
        reading.lock();
        try {
            return figures.age(System.nanoTime()) < OLD_NANOS ? figures : read(tally.mark());
        } finally {
            reading.unlock();
        }
    }

    /// As they are now: for somebody who has just changed something.
    void refresh() {
        reading.lock();
        try {
            read(tally.mark());
        } finally {
            reading.unlock();
        }
    }

    /// What was summed stays good while nothing has changed.
    private void look() {
        reading.lock();
        try {
            var mark = tally.mark();
            if (figures.isOf(mark)) {
                figures = figures.at(System.nanoTime());
            } else {
                read(mark);
            }
        } finally {
            reading.unlock();
        }
    }

    private Figures read(long mark) {
        figures = new Figures(tally.all(), mark, System.nanoTime());
        return figures;
    }

    @Override
    public void start() {
        running = true;
        if (on) {
            worker = Thread.ofVirtual().name("tally").start(this::work);
        }
    }

    private void work() {
        try {
            while (running) {
                round();
                bell.tryAcquire(ROUND_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            tally.fold();
            if (System.nanoTime() - asked < UNASKED_NANOS) {
                look();
            }
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("tally=round failed=\"{}\" will=retry", e.toString());
            }
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
