package id.tanggap.stock.posting;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.stock.StockOutcome.Recorded;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes one movement: locks, checks, entries, balances, what is outstanding. Part of the caller's transaction, which
/// must end when this throws.
///
/// Statements for each movement: locks, movement, entries with balances; one more where goods come in, where something
/// is reserved, and where something is outstanding.
@Component
public class MovementPoster {

    private final BalanceLocks locks;
    private final HeldLots held;
    private final MovementRows rows;
    private final ReleaseCheck release;
    private final ReservationUse reservations;
    private final OutstandingGoods outstanding;
    private final PgNotifier.Topic changed;
    private final Clock clock;

    MovementPoster(
            BalanceLocks locks,
            HeldLots held,
            MovementRows rows,
            ReleaseCheck release,
            ReservationUse reservations,
            OutstandingGoods outstanding,
            PgNotifier notifier,
            Clock clock) {
        this.locks = locks;
        this.held = held;
        this.rows = rows;
        this.release = release;
        this.reservations = reservations;
        this.outstanding = outstanding;
        this.changed = notifier.topic(Topics.COMMAND);
        this.clock = clock;
    }

    /// @return also for a movement that was written before with the same client key and content
    /// @throws RefusedStockChangeException if it cannot be; the transaction must be rolled back
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded post(Posting posting) {
        if (posting.gives()) {
            locks.make(posting.siteId(), posting.lots());
        }
        var balances = lock(posting, clock.instant());
        // read again: it may have waited for its locks, and nothing may happen before what others have seen since
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var at = after(balances, now);
        var id = rows.insert(posting, at);
        if (id.isEmpty()) {
            return written(posting);
        }
        if (posting.kind().releases()) {
            release.check(posting, now);
        }
        if (posting.takes()) {
            enough(posting, used(posting, balances, now));
        }
        outstanding.change(id.get(), posting);
        rows.post(id.get(), posting, at);
        changed.notifyAfterCommit("stock:" + posting.siteId());
        return new Recorded(id.get(), at, false);
    }

    private SequencedMap<Long, LockedBalance> lock(Posting posting, Instant now) {
        return posting.touchesStore() ? held.lockLots(posting.siteId(), posting.lots(), now) : new LinkedHashMap<>();
    }

    /// Later than the last movement of each balance, whatever the clocks of other nodes say: so that the balance at an
    /// instant is one number for ever.
    private static Instant after(Map<Long, LockedBalance> balances, Instant now) {
        return balances.values().stream()
                .map(LockedBalance::movedAt)
                .filter(Objects::nonNull)
                .map(moved -> moved.plus(1, ChronoUnit.MICROS))
                .filter(next -> next.isAfter(now))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private Recorded written(Posting posting) {
        var before = rows.find(posting)
                .filter(MovementRows.Written::same)
                .orElseThrow(
                        () -> because("refused.stock.key", posting.recording().clientKey()));
        return new Recorded(before.id(), before.at(), true);
    }

    private Map<Long, LockedBalance> used(Posting posting, Map<Long, LockedBalance> balances, Instant now) {
        var reservation = posting.links().reservationId();
        return reservation == null ? balances : reservations.use(reservation, posting, balances, now);
    }

    private static void enough(Posting posting, Map<Long, LockedBalance> balances) {
        for (var leg : posting.legs()) {
            var balance = balances.get(leg.lotId());
            var free = balance == null ? 0 : balance.free();
            if (-leg.gain() > free) {
                throw because(
                        "refused.stock.short",
                        -leg.gain(),
                        Math.max(free, 0),
                        balance == null ? 0 : balance.reserved());
            }
        }
    }
}
