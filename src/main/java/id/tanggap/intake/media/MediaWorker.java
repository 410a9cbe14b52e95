package id.tanggap.intake.media;

import id.tanggap.platform.worker.TaskSlots;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.platform.worker.WorkerTask;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Fetches the files of texts, a few at a time; a slow server delays only its own.
@Component
class MediaWorker implements WorkerTask {

    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private static final int AT_ONCE = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PendingMedia wanted;
    private final MediaFetcher fetcher;
    private final Clock clock;
    private final TaskSlots slots = new TaskSlots("media", AT_ONCE);

    MediaWorker(PendingMedia wanted, MediaFetcher fetcher, Clock clock, WorkerRegistry workers) {
        this.wanted = wanted;
        this.fetcher = fetcher;
        this.clock = clock;
        workers.poll(WorkerSettings.every(PAUSE, "media"), this);
    }

    @Override
    public boolean run() throws InterruptedException {
        return slots.fill(
                free -> {
                    var now = clock.instant();
                    return wanted.claim(now, now.plus(LEASE), free);
                },
                this::fetch);
    }

    /// If one file fails for any reason, its lease expires and it is tried again.
    private void fetch(PendingMedia.Wanted file) {
        try {
            fetcher.fetch(file);
        } catch (RuntimeException e) {
            LOG.warn("media={} failed=\"{}\" will=retry", file.id(), e.toString());
        }
    }

    @Override
    public void finish() throws InterruptedException {
        slots.await();
    }
}
