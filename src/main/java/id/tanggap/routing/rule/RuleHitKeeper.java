package id.tanggap.routing.rule;

import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Sums the hits of the rules up by day, on one node at a time.
@Component
class RuleHitKeeper implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int BATCH = 5_000;

    private final RuleHits hits;
    private final LeasedWorker worker;

    RuleHitKeeper(RuleHits hits, Leases leases) {
        this.hits = hits;
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, "rule-hits"), this::round, leases);
    }

    boolean round(Lease lease) {
        return hits.sumUp(BATCH) == BATCH;
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
