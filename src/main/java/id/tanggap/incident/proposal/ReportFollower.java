package id.tanggap.incident.proposal;

import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.ticket.feed.ChangeFeed;
import id.tanggap.ticket.feed.FeedPositionPrunedException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the change feed, on one node at a time: has each new report considered once, and tells pages of incidents
/// which of their tickets changed.
///
/// The position is written in the transaction that considers the reports, and locked in it: a node that lost its lease
/// without knowing waits, and then finds nothing to do. After a restore of the database, or if the feed was pruned,
/// it goes on at the end of the feed.
@Component
class ReportFollower implements LeasedLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReportFollower.class);
    private static final Set<String> SPEAKING = Set.of("opened", "placed", "corrected");
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REPORTS = Duration.ofMinutes(1);
    private static final int BATCH = 200;
    private static final String NAME = "incident-proposals";

    private final ChangeFeed feed;
    private final CitizenReports reports;
    private final ReportProposals proposals;
    private final AttachedTicketChanges attached;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LeasedWorker worker;
    private Instant reportedAt = Instant.MIN;

    ReportFollower(
            ChangeFeed feed,
            CitizenReports reports,
            ReportProposals proposals,
            AttachedTicketChanges attached,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Leases leases) {
        this.feed = feed;
        this.reports = reports;
        this.proposals = proposals;
        this.attached = attached;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, NAME), this::round, leases);
        begin();
        feed.onChange(worker::wake);
    }

    private record Position(String epoch, long xid, long seq, Timestamp since) {
        ChangeFeed.Position feed() {
            return new ChangeFeed.Position(xid, seq);
        }
    }

    /// What was reported before the first start is history that nobody counted.
    private void begin() {
        var end = feed.end();
        jdbc.sql("""
                        insert into incident_follower (epoch, xid, seq, since)
                        values (:epoch, :xid::text::xid8, :seq, :now)
                        on conflict do nothing
                        """)
                .param("epoch", feed.epoch())
                .param("xid", Long.toString(end.xid()))
                .param("seq", end.seq())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean round(Lease lease) {
        report();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> readOn()));
        } catch (FeedPositionPrunedException pruned) {
            LOG.warn("incident-proposals=behind-the-feed reason=\"{}\" will=go-on-at-the-end", pruned.getMessage());
            transaction.executeWithoutResult(status -> goOnAt(feed.end()));
            return true;
        }
    }

    /// @return whether there may be more
    private boolean readOn() {
        var position = jdbc.sql("""
                        select epoch, xid::text::bigint as xid, seq, since from incident_follower for update
                        """).query(Position.class).single();
        if (!position.epoch().equals(feed.epoch())) {
            goOnAt(feed.end());
            return true;
        }
        var changes = feed.after(position.feed(), BATCH);
        if (changes.isEmpty()) {
            return false;
        }
        attached.announce(changes);
        reports.of(speaking(changes))
                .forEach(report -> proposals.consider(report, position.since().toInstant()));
        goOnAt(changes.getLast().position());
        return changes.size() == BATCH;
    }

    private static List<Long> speaking(List<ChangeFeed.Change> changes) {
        return changes.stream()
                .filter(change -> SPEAKING.contains(change.kind()))
                .map(ChangeFeed.Change::ticketId)
                .distinct()
                .toList();
    }

    private void goOnAt(ChangeFeed.Position position) {
        jdbc.sql("update incident_follower set epoch = :epoch, xid = :xid::text::xid8, seq = :seq")
                .param("epoch", feed.epoch())
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .update();
    }

    /// Tells the pruner of the feed how far this follower is, and forgets old counts.
    private void report() {
        var now = clock.instant();
        if (Duration.between(reportedAt, now).compareTo(BETWEEN_REPORTS) < 0) {
            return;
        }
        var position = jdbc.sql("select epoch, xid::text::bigint as xid, seq, since from incident_follower")
                .query(Position.class)
                .single();
        feed.follows(NAME, position.feed(), now);
        proposals.forget(now);
        reportedAt = now;
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
