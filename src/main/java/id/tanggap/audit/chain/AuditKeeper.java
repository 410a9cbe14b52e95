package id.tanggap.audit.chain;

import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.io.IOException;
import java.time.Duration;

/// Chains events and writes the roots of finished days, on one node at a time.
final class AuditKeeper implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AuditSealer sealer;
    private final DailyRoots roots;
    private final LeasedWorker worker;

    AuditKeeper(AuditSealer sealer, DailyRoots roots, Leases leases) {
        this.sealer = sealer;
        this.roots = roots;
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, "audit"), this::round, leases);
    }

    private boolean round(Lease lease) throws IOException {
        var more = sealer.seal();
        return more || (lease.isHeld() && roots.write());
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
