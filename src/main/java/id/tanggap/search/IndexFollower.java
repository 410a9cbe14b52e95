package id.tanggap.search;

import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.ChangeFeed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Follows the change feed into the index: late is allowed, lost is not.
@Component
class IndexFollower implements SmartLifecycle {

    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);

    private final ChangeFeed feed;
    private final Documents documents;
    private final TicketIndex index;
    private final Clock clock;
    private volatile Instant upToDateAt;
    private Instant committedAt;
    private final PollingWorker worker;
    private boolean dirty;

    IndexFollower(
            ChangeFeed feed,
            Documents documents,
            Clock clock,
            MeterRegistry metrics,
            WorkerRegistry workers,
            @Value("${tanggap.search.folder:data/index}") Path folder) {
        this.feed = feed;
        this.documents = documents;
        this.clock = clock;
        this.index = TicketIndex.open(folder.toAbsolutePath().normalize(), feed.epoch());
        this.upToDateAt = clock.instant();
        this.committedAt = clock.instant();
        this.worker = new PollingWorker(WorkerSettings.every(PAUSE, "index"), this::round, workers);
        feed.onRing(worker::wake);
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

    private boolean round() throws IOException {
        var more = readOn();
        commitFromTimeToTime();
        return more;
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
    public void start() {
        worker.start();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    @Override
    public void stop() {
        worker.stop();
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
