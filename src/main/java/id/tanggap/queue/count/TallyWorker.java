package id.tanggap.queue.count;

import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Folds the tally once a second, and keeps a copy in memory while anybody asks for it: pages do not wait for it, and
/// fifty viewers cost as much as one.
@Component
class TallyWorker {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// The first caller after a pause waits for a reading; others get the present copy, since a newer one is on the
    /// way. If this were short, one slow moment would make all callers wait for each other.
    private static final long OLD_NANOS = Duration.ofSeconds(20).toNanos();

    private static final long UNASKED_NANOS = Duration.ofMinutes(1).toNanos();

    private final QueueTally tally;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile TallySnapshot figures = TallySnapshot.NONE;
    private volatile long asked = Long.MIN_VALUE / 2;

    TallyWorker(QueueTally tally, WorkerRegistry workers, @Value("${tanggap.tally:true}") boolean on) {
        this.tally = tally;
        workers.poll(WorkerSettings.every(PAUSE, "tally").autoStartup(on), this::round);
    }

    /// The copy; one or two seconds old while it is used.
    TallySnapshot figures() {
        asked = System.nanoTime();
        var known = figures;
        return known.age(asked) < OLD_NANOS ? known : firstAfterAPause();
    }

    private TallySnapshot firstAfterAPause() {
        reading.lock();
        try {
            return figures.age(System.nanoTime()) < OLD_NANOS ? figures : read(tally.mark());
        } finally {
            reading.unlock();
        }
    }

    /// Reads the tally now: for a viewer who has just changed something.
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
            refreshIfChanged();
        }
        return false;
    }

    /// Keeps the sums while nothing has changed.
    private void refreshIfChanged() {
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

    private TallySnapshot read(long mark) {
        figures = new TallySnapshot(tally.all(), mark, System.nanoTime());
        return figures;
    }
}
