package id.tanggap.search;

import id.tanggap.platform.worker.Node;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.FeedPositionPrunedException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps the search index of this node complete: follows the change feed into it, and builds it anew from a snapshot
/// of the tickets if it is new, damaged, of another epoch or schema, or so old that the feed was pruned behind it.
///
/// The two do not conflict: a change of a ticket that the snapshot has still to read is passed over, all others are
/// written. So the position moves on while the index is being built, and no ticket is read once per change.
@Component
class IndexFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final int BATCH = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_COMMITS_OF_BUILDING = Duration.ofSeconds(30);
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);

    private final ChangeFeed feed;
    private final TicketDocuments documents;
    private final String node;
    private final Clock clock;
    private final int step;
    private volatile TicketIndex index;
    private volatile @Nullable SnapshotIndexer snapshot;
    private volatile Instant upToDateAt;
    private Instant committedAt;
    private Instant refreshedAt;
    private Instant reportedAt;
    private boolean dirty;

    IndexFollower(
            ChangeFeed feed,
            TicketDocuments documents,
            Node node,
            Clock clock,
            WorkerRegistry workers,
            MeterRegistry metrics,
            @Value("${tanggap.search.folder:data/index}") Path folder,
            @Value("${tanggap.search.step:2000}") int step) {
        this.feed = feed;
        this.documents = documents;
        this.node = node.name();
        this.clock = clock;
        this.step = step;
        this.index = TicketIndex.open(folder.toAbsolutePath().normalize(), feed.epoch());
        this.upToDateAt = clock.instant();
        this.committedAt = upToDateAt;
        this.refreshedAt = upToDateAt;
        this.reportedAt = Instant.MIN;
        prepare();
        var worker = workers.poll(WorkerSettings.every(PAUSE, "index"), this::round);
        feed.onChange(worker::wake);
        Gauge.builder("tanggap_search_lag_seconds", () -> lag().toMillis() / 1000.0)
                .description("Time since the index was last known to have every change")
                .register(metrics);
        Gauge.builder("tanggap_search_unindexed_tickets", this::unindexed)
                .description("About how many tickets cannot be found yet, while the index is being built")
                .register(metrics);
    }

    TicketIndex index() {
        return index;
    }

    /// How far the index is built; empty if it is whole.
    Optional<IndexProgress> progress() {
        return Optional.ofNullable(snapshot).map(SnapshotIndexer::progress);
    }

    private Duration lag() {
        return Duration.between(upToDateAt, clock.instant());
    }

    private long unindexed() {
        return progress().map(built -> built.tickets() - built.indexed()).orElse(0L);
    }

    /// Before the feed may be pruned for the first time, so that it is not pruned behind our back.
    private void prepare() {
        try {
            if (!index.wasFound()) {
                index.startAnew(feed.end());
            }
            build();
            report();
        } catch (IOException e) {
            throw new UncheckedIOException("The search index cannot be written (TANGGAP_SEARCH_FOLDER)", e);
        }
    }

    private void build() {
        var before = snapshot;
        snapshot = index.state().whole() ? null : new SnapshotIndexer(documents, index, step);
        if (before != null) {
            before.close();
        }
        progress().ifPresent(built -> LOG.info("index=building tickets={} of={}", built.indexed(), built.tickets()));
    }

    boolean round() throws Exception {
        if (index.isBroken()) {
            var broken = index;
            index = broken.reopened();
            prepare();
            broken.retire();
        }
        try {
            var more = readOn();
            commitFromTimeToTime();
            return more;
        } catch (IOException e) {
            index.markIfDamage(e);
            throw e;
        } catch (FeedPositionPrunedException pruned) {
            LOG.warn("index=behind-the-feed reason=\"{}\" will=rebuild", pruned.getMessage());
            index.startAnew(feed.end());
            build();
            return true;
        }
    }

    private boolean readOn() throws Exception {
        var building = snapshot;
        if (building != null) {
            step(building);
        }
        return follow() || snapshot != null;
    }

    private void step(SnapshotIndexer building) throws IOException, InterruptedException {
        try {
            building.step();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page of tickets could not be indexed: " + e.getCause(), e);
        }
        dirty = true;
        if (index.state().whole()) {
            LOG.info("index=built tickets={}", index.size());
            index.refresh();
            commit();
            build();
        }
    }

    private boolean follow() throws IOException {
        var now = clock.instant();
        var state = index.state();
        var changes = feed.after(state.position(), BATCH);
        if (!changes.isEmpty()) {
            index.overwrite(documents.of(changed(changes, state)));
            index.reached(state.followedTo(changes.getLast().position()));
            dirty = true;
        }
        refresh(now);
        var more = changes.size() == BATCH;
        if (!more && state.whole()) {
            upToDateAt = now;
        }
        return more;
    }

    /// Each ticket once, however often it changed.
    private static List<Long> changed(List<ChangeFeed.Change> changes, IndexState state) {
        return changes.stream()
                .map(ChangeFeed.Change::ticketId)
                .distinct()
                .filter(state::has)
                .toList();
    }

    /// Each refresh makes a segment that must be merged later: seldom while many tickets come in.
    private void refresh(Instant now) throws IOException {
        if (snapshot == null || isOver(refreshedAt, BETWEEN_COMMITS, now)) {
            index.refresh();
            refreshedAt = now;
        }
    }

    private void commitFromTimeToTime() throws IOException {
        var pause = snapshot == null ? BETWEEN_COMMITS : BETWEEN_COMMITS_OF_BUILDING;
        if (dirty && isOver(committedAt, pause, clock.instant())) {
            commit();
        }
        if (!dirty && isOver(reportedAt, BETWEEN_REPORTS, clock.instant())) {
            report();
        }
    }

    private static boolean isOver(Instant since, Duration pause, Instant now) {
        return since.isBefore(now.minus(pause));
    }

    private void commit() throws IOException {
        index.commit();
        committedAt = clock.instant();
        dirty = false;
    }

    /// Only what is committed: a node that is killed goes on from there.
    private void report() {
        reportedAt = clock.instant();
        feed.follows(node, index.state().position(), reportedAt);
    }

    /// After its worker was stopped.
    @Override
    public void close() throws IOException {
        Optional.ofNullable(snapshot).ifPresent(SnapshotIndexer::close);
        index.close();
    }
}
