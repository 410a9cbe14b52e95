package id.tanggap.ticket.recalculation;

import id.tanggap.sla.SlaPolicy;
import id.tanggap.sla.SlaSettings;
import id.tanggap.ticket.clock.LackingClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the clocks of the next tickets, also those that they lack, in one short transaction, together with how far it
/// is: after a stop in the middle it goes on with the next ticket, and no clock is counted or moved twice.
@Component
class RecalculationChunk {

    /// Tickets are locked while their clocks are moved; an agent who answers one of them waits for this many at most.
    private static final int TICKETS = 100;

    private final RecalculationStore runs;
    private final OpenClocks clocks;
    private final LackingClocks lacking;
    private final ClockChanger changer;
    private final SlaSettings settings;
    private final Clock clock;
    private @Nullable Counting counting;

    RecalculationChunk(
            RecalculationStore runs,
            OpenClocks clocks,
            LackingClocks lacking,
            ClockChanger changer,
            SlaSettings settings,
            Clock clock) {
        this.runs = runs;
        this.clocks = clocks;
        this.lacking = lacking;
        this.changer = changer;
        this.settings = settings;
        this.clock = clock;
    }

    /// The policy at a version of the settings.
    private record Counting(long version, SlaPolicy policy) {}

    /// @return whether there is more to do at once
    @Transactional
    public boolean next() {
        var open = runs.lockOpen().filter(run -> run.state().isWorking());
        if (open.isEmpty()) {
            counting = null;
            return false;
        }
        var run = open.get();
        var current = counting(run.version());
        if (current == null) {
            runs.state(run.id(), RecalculationState.STALE, clock.instant());
            return false;
        }
        if (run.total() == null) {
            runs.total(run.id());
        }
        return count(run, new ClockRecount(current.policy()));
    }

    private boolean count(RecalculationRun run, ClockRecount recount) {
        var moving = run.state() == RecalculationState.MOVING;
        var tickets = clocks.ticketsAfter(run.position(), TICKETS);
        if (tickets.isEmpty()) {
            runs.state(run.id(), moving ? RecalculationState.DONE : RecalculationState.PREVIEWED, clock.instant());
            return false;
        }
        if (moving) {
            clocks.lock(tickets);
        }
        var now = clock.instant();
        var changes = changes(tickets, recount, now);
        runs.progress(
                run.id(),
                tickets.getLast(),
                clocks.count(tickets),
                run.figures().and(changes));
        if (moving) {
            changer.apply(run.id(), changes);
        }
        return true;
    }

    private ClockChanges changes(List<Long> tickets, ClockRecount recount, Instant now) {
        var moves = new ArrayList<ClockMove>();
        var withdrawn = new ArrayList<OpenClock>();
        recount.sort(clocks.of(tickets), now, moves, withdrawn);
        return new ClockChanges(moves, lacking.of(tickets, recount.policy()), withdrawn, now);
    }

    /// @return null if the settings are not at this version any more
    private @Nullable Counting counting(long version) {
        if (settings.version() != version) {
            return null;
        }
        if (counting == null || counting.version() != version) {
            var policy = settings.policyNow();
            counting = settings.version() == version ? new Counting(version, policy) : null;
        }
        return counting;
    }
}
