package id.tanggap.figures;

import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.FeedPositionPrunedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the change feed on one node at a time and has each changed ticket counted anew. Tickets from before it first
/// ran are counted beside it, a batch at a time.
///
/// The position is locked and written in the transaction that counts: whatever is killed or runs twice, no ticket
/// counts twice. After a restore of the database, or if the feed was pruned, every ticket is counted again and what
/// was wrong is corrected; the pages show the old figures meanwhile.
@Component
class FigureFollower implements LeasedLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FigureFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);
    private static final int CHANGES = 500;
    private static final int TICKETS = 1000;
    private static final String NAME = "figures";

    private final ChangeFeed feed;
    private final FigureCounting counting;
    private final FigureProgress progress;
    private final SummedCategories summed;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LeasedWorker worker;
    private Instant reportedAt = Instant.MIN;

    FigureFollower(
            ChangeFeed feed,
            FigureCounting counting,
            FigureProgress progress,
            SummedCategories summed,
            TransactionTemplate transaction,
            Clock clock,
            Leases leases) {
        this.feed = feed;
        this.counting = counting;
        this.progress = progress;
        this.summed = summed;
        this.transaction = transaction;
        this.clock = clock;
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, NAME), this::round, leases);
        progress.begin(feed.epoch(), feed.end());
    }

    boolean round(Lease lease) {
        report();
        return round();
    }

    /// @return whether there may be more
    boolean round() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> readOn()));
        } catch (FeedPositionPrunedException pruned) {
            LOG.warn("figures=behind-the-feed reason=\"{}\" will=count-every-ticket-again", pruned.getMessage());
            transaction.executeWithoutResult(status -> countAgain());
            return true;
        }
    }

    private boolean readOn() {
        var mark = progress.lock();
        if (mark.isAskedAnew()) {
            counting.forget();
            countAgain();
            progress.granted();
            return true;
        }
        if (!mark.epoch().equals(feed.epoch())) {
            countAgain();
            return true;
        }
        if (summed.follow()) {
            return true;
        }
        var more = countChanges(mark);
        return countHistory(mark) || more;
    }

    private void countAgain() {
        progress.restart(feed.epoch(), feed.end());
    }

    private boolean countChanges(FigureProgress.Mark mark) {
        var changes = feed.after(mark.feed(), CHANGES);
        if (changes.isEmpty()) {
            return false;
        }
        counting.count(
                changes.stream().map(ChangeFeed.Change::ticketId).distinct().toList(), clock.instant());
        progress.readTo(changes.getLast().position());
        return changes.size() == CHANGES;
    }

    private boolean countHistory(FigureProgress.Mark mark) {
        if (mark.isWhole()) {
            return false;
        }
        var tickets = progress.history(mark, TICKETS);
        counting.count(tickets, clock.instant());
        progress.countedTo(tickets.isEmpty() ? mark.lastId() : tickets.getLast());
        return true;
    }

    /// Tells the pruner of the feed how far this follower is.
    private void report() {
        var now = clock.instant();
        if (Duration.between(reportedAt, now).compareTo(BETWEEN_REPORTS) >= 0) {
            feed.follows(NAME, progress.read().feed(), now);
            reportedAt = now;
        }
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
