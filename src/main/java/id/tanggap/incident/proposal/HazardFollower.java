package id.tanggap.incident.proposal;

import id.tanggap.hazard.HazardEvents;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads hazard events, on one node at a time: first what became of those that are known, then those that should open
/// an incident. Each event has its own transaction. Reading an event again changes nothing.
@Component
class HazardFollower implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    /// At its start a node reads what changed in this time; then what changed since the last round, and a bit before.
    private static final Duration FIRST = Duration.ofDays(3);
    private static final Duration OVERLAP = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final HazardEvents events;
    private final HazardProposals proposals;
    private final ProposalStore signals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LeasedWorker worker;
    private Instant since;

    HazardFollower(
            HazardEvents events,
            HazardProposals proposals,
            ProposalStore signals,
            TransactionTemplate transaction,
            Clock clock,
            Leases leases,
            PgNotifier notifier) {
        this.events = events;
        this.proposals = proposals;
        this.signals = signals;
        this.transaction = transaction;
        this.clock = clock;
        this.since = clock.instant().minus(FIRST);
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, "incident-hazards"), this::round, leases);
        notifier.topic(Topics.COMMAND).subscribe(this::hear);
    }

    private void hear(Set<String> changed) {
        if (changed.contains("hazard")) {
            worker.wake();
        }
    }

    boolean round(Lease lease) {
        var now = clock.instant();
        for (var told : signals.hazards(MOST)) {
            transaction.executeWithoutResult(status -> proposals.revise(told.signal(), told.incident()));
        }
        for (var event : events.opening(since, MOST)) {
            transaction.executeWithoutResult(status -> proposals.consider(event));
        }
        since = now.minus(OVERLAP);
        return false;
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
