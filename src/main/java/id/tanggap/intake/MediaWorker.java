package id.tanggap.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sees to it that wanted files are fetched, a few at a time.
@Component
class MediaWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private static final int HANDS = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final long IDLE_MILLIS = 1000;

    private final MediaWanted wanted;
    private final MediaFetcher fetcher;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    MediaWorker(MediaWanted wanted, MediaFetcher fetcher, Clock clock) {
        this.wanted = wanted;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("media").start(this::work);
    }

    private void work() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                var now = clock.instant();
                var files = claim(now);
                var fetched = files.stream()
                        .map(file -> hands.submit(() -> fetch(file)))
                        .toList();
                for (Future<?> one : fetched) {
                    one.get();
                }
                if (files.isEmpty()) {
                    bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("A file's fetching catches what it throws", e);
        }
    }

    private java.util.List<MediaWanted.Wanted> claim(java.time.Instant now) {
        try {
            return wanted.claim(now, now.plus(LEASE), HANDS);
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn("media=round failed=\"{}\" will=retry", e.toString());
            }
            return java.util.List.of();
        }
    }

    /// Whatever goes wrong with one file, its lease ends and it is tried again.
    private void fetch(MediaWanted.Wanted file) {
        try {
            fetcher.fetch(file);
        } catch (RuntimeException e) {
            LOG.warn("media={} failed=\"{}\" will=retry", file.id(), e.toString());
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
