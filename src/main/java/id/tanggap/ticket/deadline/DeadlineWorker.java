package id.tanggap.ticket.deadline;

import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Looks once a second for clocks close to breach, breached clocks, and resolved tickets whose citizen did not reply
/// in time.
///
/// Runs on every node: each ticket is handled by whoever locks it first, and a locked one is left for the next run.
/// Why no timer library: docs/decisions/0011-states-and-clocks.md.
@Component
public class DeadlineWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeadlineProcessor processor;
    private final Clock clock;
    private final PollingWorker worker;

    DeadlineWorker(
            DeadlineProcessor processor,
            Clock clock,
            WorkerRegistry workers,
            @Value("${tanggap.sla-clock:true}") boolean on) {
        this.processor = processor;
        this.clock = clock;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "sla-clock").autoStartup(on), this::round);
    }

    /// @return whether a ticket was handled; one that fails is tried again later and does not hold up the others
    public boolean round() {
        var done = false;
        var now = clock.instant();
        for (var id : processor.withDueClocks(now)) {
            done |= tried(id, () -> processor.reportDueClocks(id, clock.instant()));
        }
        for (var id : processor.withoutReply(now)) {
            done |= tried(id, () -> processor.close(id, clock.instant()));
        }
        return done;
    }

    private interface Action {
        boolean done();
    }

    private boolean tried(long ticket, Action action) {
        try {
            return action.done();
        } catch (RuntimeException e) {
            if (worker.isRunning()) {
                LOG.warn("sla-clock=ticket ticket={} failed=\"{}\" will=retry", ticket, e.toString());
            }
            return false;
        }
    }
}
