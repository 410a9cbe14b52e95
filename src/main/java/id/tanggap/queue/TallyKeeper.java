package id.tanggap.queue;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Folds the tally once a second, and has its figures ready while anybody looks at them: pages do not wait for
/// them, and fifty who look cost as much as one.
@Component
class TallyKeeper {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Who comes first after a pause waits for figures; others take those that are there, for new ones are on the way.
    /// Were it short, a slow moment would make all wait for each other's reading.
    private static final long OLD_NANOS = Duration.ofSeconds(20).toNanos();

    private static final long UNASKED_NANOS = Duration.ofMinutes(1).toNanos();

    private final Tally tally;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Figures figures = Figures.NONE;
    private volatile long asked = Long.MIN_VALUE / 2;

    TallyKeeper(Tally tally, WorkerRegistry workers, @Value("${tanggap.tally:true}") boolean on) {
        this.tally = tally;
        workers.poll(WorkerSettings.every(PAUSE, "tally").autoStartup(on), this::round);
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

    private boolean round() {
        tally.fold();
        if (System.nanoTime() - asked < UNASKED_NANOS) {
            look();
        }
        return false;
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
}
