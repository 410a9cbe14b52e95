package id.tanggap.jurisdiction;

import id.tanggap.balai.BalaiDirectory;
import id.tanggap.jurisdiction.JurisdictionPreview.State;
import id.tanggap.jurisdiction.PreviewChunks.Moved;
import id.tanggap.jurisdiction.PreviewChunks.Sums;
import id.tanggap.jurisdiction.PreviewChunks.Turn;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.routing.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Calculates previews, one chunk of tickets in one short transaction; locks nothing but the preview's own row. Works
/// less than a third of the time and in short pieces, so that agents do not wait for it. Runs on all nodes: one that
/// stops leaves the rest to another.
@Component
class PreviewWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewWorker.class);
    private static final Duration BUSY = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration KEPT = Duration.ofDays(2);
    private static final int CHUNK = 1000;
    private static final int REMOVED = 5000;

    private final PreviewChunks chunks;
    private final PreviewStore store;
    private final BalaiDirectory balais;
    private final Router router;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PollingWorker worker;

    PreviewWorker(
            PreviewChunks chunks,
            PreviewStore store,
            BalaiDirectory balais,
            Router router,
            TransactionTemplate transaction,
            Clock clock,
            WorkerRegistry workers) {
        this.chunks = chunks;
        this.store = store;
        this.balais = balais;
        this.router = router;
        this.transaction = transaction;
        this.clock = clock;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "jurisdiction-previews"), this::round);
    }

    void wake() {
        worker.wake();
    }

    /// Some chunks, then a pause. Removes some of what is old when there is nothing to calculate.
    ///
    /// @return false
    boolean round() {
        var calculations = new HashMap<Long, PreviewCalculation>();
        var until = System.nanoTime() + BUSY.toNanos();
        var more = true;
        while (more && System.nanoTime() < until) {
            more = chunk(calculations);
        }
        if (!more) {
            store.removeSome(clock.instant().minus(KEPT), REMOVED);
        }
        return false;
    }

    private boolean chunk(Map<Long, PreviewCalculation> calculations) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var turn = chunks.next();
            turn.ifPresent(found -> go(found, calculations));
            return turn.isPresent();
        }));
    }

    private void go(Turn turn, Map<Long, PreviewCalculation> calculations) {
        if (turn.place() == null) {
            end(turn, State.DONE);
            return;
        }
        try {
            chunk(turn, calculations.computeIfAbsent(turn.id(), id -> PreviewCalculation.of(turn, router, balais)));
        } catch (IllegalArgumentException gone) {
            LOG.warn("jurisdiction-preview={} failed=true", turn.id(), gone);
            end(turn, State.FAILED);
        }
    }

    private void end(Turn turn, State state) {
        store.end(turn.id(), state, clock.instant());
        LOG.info("jurisdiction-preview={} state={}", turn.id(), state);
    }

    private void chunk(Turn turn, PreviewCalculation calculation) {
        var tickets = chunks.tickets(turn, CHUNK);
        var moved = calculation.moved(tickets);
        chunks.remember(turn, moved);
        chunks.advance(
                turn,
                sums(tickets.size(), moved),
                tickets.size() < CHUNK ? null : tickets.getLast().cursor());
    }

    private static Sums sums(int seen, List<Moved> moved) {
        var measured = 0L;
        var before = 0L;
        var after = 0L;
        for (var one : moved) {
            var was = one.change().metresBefore();
            var becomes = one.change().metresAfter();
            if (was != null && becomes != null) {
                measured++;
                before += was;
                after += becomes;
            }
        }
        return new Sums(seen, moved.size(), measured, before, after);
    }
}
