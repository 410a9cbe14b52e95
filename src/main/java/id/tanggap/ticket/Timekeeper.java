package id.tanggap.ticket;

import id.tanggap.database.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Looks once a second for clocks close to breach, breached clocks, and resolved tickets whose citizen did not reply in
/// time.
///
/// Runs on every node: each ticket is handled by whoever locks it first, and a locked one is left for the next run. Why
/// no timer library: docs/decisions/0011-states-and-clocks.md.
@Component
class Timekeeper extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Timekeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DueTickets due;
    private final Clock clock;

    Timekeeper(DueTickets due, Clock clock, @Value("${tanggap.timekeeper:true}") boolean on) {
        super("timekeeper", PAUSE, on);
        this.due = due;
        this.clock = clock;
    }

    /// @return whether a ticket was handled; one that fails is tried again later and does not hold up the others
    @Override
    protected boolean round() {
        var done = false;
        var now = clock.instant();
        for (var id : due.ringing(now)) {
            done |= tried(id, () -> due.ring(id, clock.instant()));
        }
        for (var id : due.silent(now)) {
            done |= tried(id, () -> due.close(id, clock.instant()));
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
            if (isRunning()) {
                LOG.warn("timekeeper=ticket ticket={} failed=\"{}\" will=retry", ticket, e.toString());
            }
            return false;
        }
    }
}
