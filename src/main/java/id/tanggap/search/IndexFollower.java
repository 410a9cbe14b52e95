package id.tanggap.search;

import id.tanggap.ticket.ChangeFeed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Follows the change feed into the index: late is allowed, lost is not.
@Component
class IndexFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 500;
    private static final long QUIET_MILLIS = 1000;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private final ChangeFeed feed;
    private final Documents documents;
    private final TicketIndex index;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile Instant upToDateAt;
    private Instant committedAt;
    private boolean dirty;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    IndexFollower(
            ChangeFeed feed,
            Documents documents,
            Clock clock,
            MeterRegistry metrics,
            @Value("${tanggap.search.folder:data/index}") Path folder) {
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
        this.index = TicketIndex.open(folder.toAbsolutePath().normalize(), feed.epoch());
        this.upToDateAt = clock.instant();
        this.committedAt = clock.instant();
        Gauge.builder("tanggap_search_lag_seconds", () -> lag().toMillis() / 1000.0)
                .description("Time since the index was last known to have every change")
                .register(metrics);
    }

    TicketIndex index() {
        return index;
    }

    private Duration lag() {
        return Duration.between(upToDateAt, clock.instant());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("index").start(this::follow);
    }

    private void follow() {
        try (var ring = feed.onRing(bell::release)) {
            while (running) {
                if (!step()) {
                    bell.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
            LOG.debug("index=stopped ring={}", ring);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("The bell of the change feed could not be let go", e);
        }
    }

    /// @return true if there may be more at once
    private boolean step() throws InterruptedException {
        try {
            var more = readOn();
            commitFromTimeToTime();
            return more;
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.warn("index=follow failed=\"{}\" will=retry", e.toString());
                bell.tryAcquire(Integer.MAX_VALUE, QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            return false;
        }
    }

    private boolean readOn() throws IOException {
        var now = clock.instant();
        var changes = feed.after(index.position(), BATCH);
        if (!changes.isEmpty()) {
            var tickets = changes.stream().map(ChangeFeed.Change::ticketId).collect(Collectors.toSet());
            index.take(documents.of(tickets), changes.getLast().position());
            dirty = true;
        }
        if (changes.size() < BATCH) {
            upToDateAt = now;
        }
        return changes.size() == BATCH;
    }

    private void commitFromTimeToTime() throws IOException {
        var now = clock.instant();
        if (dirty && Duration.between(committedAt, now).compareTo(BETWEEN_COMMITS) > 0) {
            index.commit();
            committedAt = now;
            dirty = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            thread.join(Duration.ofSeconds(10));
            index.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
