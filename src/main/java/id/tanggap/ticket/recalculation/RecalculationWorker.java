package id.tanggap.ticket.recalculation;

import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Goes on with a recalculation, chunk by chunk, on one node. One that was killed in the middle is taken over by
/// another node.
@Component
class RecalculationWorker implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RecalculationChunk chunk;
    private final LeasedWorker worker;

    RecalculationWorker(RecalculationChunk chunk, Leases leases) {
        this.chunk = chunk;
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, "clock-recalculation"), this::round, leases);
    }

    private boolean round(Lease lease) {
        while (lease.isHeld() && chunk.next()) {
            lease.reportSuccess();
        }
        return false;
    }

    void wake() {
        worker.wake();
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
