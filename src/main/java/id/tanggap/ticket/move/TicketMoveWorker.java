package id.tanggap.ticket.move;

import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Moves tickets, and takes them back, on the one node that holds the lease. A round without work is one look into an
/// index for each merged category and tag.
@Component
class TicketMoveWorker implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final LeasedWorker worker;
    private final boolean on;

    TicketMoveWorker(
            TicketMoves moves,
            TicketReturns returns,
            Leases leases,
            @Value("${tanggap.ticket-moves:true}") boolean on) {
        this.on = on;
        this.worker =
                new LeasedWorker(WorkerSettings.every(PAUSE, "ticket-moves"), lease -> round(moves, returns), leases);
    }

    private static boolean round(TicketMoves moves, TicketReturns returns) {
        var more = moves.round();
        return returns.round() || more;
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }

    @Override
    public boolean isAutoStartup() {
        return on;
    }
}
