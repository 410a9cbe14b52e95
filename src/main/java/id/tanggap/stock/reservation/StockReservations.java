package id.tanggap.stock.reservation;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.Recording;
import id.tanggap.stock.RefusedStockChangeException;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.posting.HeldLots;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps goods for a purpose until a time. What is reserved is never more than what is there, and what is reserved for
/// one is not given to another. A reservation whose time is over holds nothing from that instant on; a worker tidies
/// up after it. Safe for many threads and nodes.
@Service
public class StockReservations {

    private final ReservationRows rows;
    private final HeldLots held;
    private final Sites sites;
    private final TransactionTemplate transaction;
    private final PgNotifier.Topic changed;
    private final Clock clock;

    StockReservations(
            ReservationRows rows,
            HeldLots held,
            Sites sites,
            TransactionTemplate transaction,
            PgNotifier notifier,
            Clock clock) {
        this.rows = rows;
        this.held = held;
        this.sites = sites;
        this.transaction = transaction;
        this.changed = notifier.topic(Topics.COMMAND);
        this.clock = clock;
    }

    /// Reserves goods of an item, first expiry first.
    public ReservationOutcome reserve(ReservationRequest request, Recording recording) {
        return outcome(() -> {
            StockKeepers.require(recording.by(), request.site());
            var now = clock.instant();
            if (!request.expiresAt().isAfter(now)) {
                throw because("refused.stock.past");
            }
            var balances = held.lockItem(request.site().id(), request.itemId(), now);
            var id = rows.insert(request, recording, now);
            if (id.isEmpty()) {
                return before(request, recording);
            }
            var allocation = FefoAllocation.of(request.quantity(), rows.stock(balances.values()), LotTerms.day(now));
            if (allocation.parts().isEmpty() || (allocation.missing() > 0 && !request.partly())) {
                throw new ShortException(allocation);
            }
            hold(id.get(), request.site().id(), allocation);
            return new ReservationOutcome.Reserved(id.get(), allocation, false);
        });
    }

    private ReservationOutcome before(ReservationRequest request, Recording recording) {
        var same = rows.withKey(recording.clientKey())
                .filter(other -> other.siteId() == request.site().id() && other.itemId() == request.itemId())
                .filter(other -> other.quantity() == request.quantity())
                .orElseThrow(() -> because("refused.stock.key", recording.clientKey()));
        return new ReservationOutcome.Reserved(
                same.id(),
                new FefoAllocation(rows.held(same.id()), request.quantity() - same.held() - same.used()),
                true);
    }

    /// Changes how much a reservation holds from now on, and until when. It lets go of its lots and is allocated anew
    /// in the same transaction.
    ///
    /// @param quantity base units, more than 0
    public ReservationOutcome change(long id, long quantity, Instant expiresAt, Recording recording) {
        return outcome(() -> {
            var now = clock.instant();
            var reservation = permitted(id, recording);
            if (!expiresAt.isAfter(now) || quantity <= 0) {
                throw because("refused.stock.past");
            }
            var balances = held.lockItem(reservation.siteId(), reservation.itemId(), now);
            lockActive(id, now);
            var before = held.letGo(id, reservation.siteId()).stream()
                    .collect(Collectors.toMap(LotAmount::lotId, LotAmount::quantity));
            var stock = rows.stock(balances.values()).stream()
                    .map(lot ->
                            new LotStock(lot.lotId(), lot.terms(), lot.free() + before.getOrDefault(lot.lotId(), 0L)))
                    .toList();
            var allocation = FefoAllocation.of(quantity, stock, LotTerms.day(now));
            if (allocation.missing() > 0) {
                throw new ShortException(allocation);
            }
            rows.change(id, quantity, expiresAt);
            hold(id, reservation.siteId(), allocation);
            return new ReservationOutcome.Reserved(id, allocation, false);
        });
    }

    private void lockActive(long id, Instant now) {
        if (rows.lockActive(id, now).isEmpty()) {
            throw because("refused.stock.reservation", id);
        }
    }

    private void hold(long id, long siteId, FefoAllocation allocation) {
        held.hold(id, siteId, allocation.parts());
        changed.notifyAfterCommit("stock:" + siteId);
    }

    /// Lets go of all that a reservation still holds. One that has ended already stays as it is.
    public ReservationOutcome release(long id, Recording recording) {
        return outcome(() -> {
            var now = clock.instant();
            var reservation = permitted(id, recording);
            held.lockLots(reservation.siteId(), rows.lots(id), now);
            lockActive(id, now);
            held.letGo(id, reservation.siteId());
            rows.end(id, "released", now);
            changed.notifyAfterCommit("stock:" + reservation.siteId());
            return new ReservationOutcome.Reserved(id, new FefoAllocation(List.of(), 0), false);
        });
    }

    private Reservation permitted(long id, Recording recording) {
        var reservation = rows.find(id).orElseThrow(() -> because("refused.stock.reservation", id));
        StockKeepers.require(recording.by(), sites.find(reservation.siteId()).orElseThrow());
        return reservation;
    }

    public Optional<Reservation> find(long id) {
        return rows.find(id);
    }

    /// What a reservation still holds, by lot.
    public List<LotAmount> held(long id) {
        return rows.held(id);
    }

    /// Those of a store that hold something, newest first, 200 at most.
    public List<Reservation> active(long siteId) {
        return rows.activeAt(siteId, clock.instant());
    }

    /// Tidies up after reservations whose time is over, each in a transaction of its own.
    ///
    /// @return how many there were, at most `limit`
    public int expire(int limit) {
        var lapsed = rows.lapsed(clock.instant(), limit);
        for (var one : lapsed) {
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                held.lockLots(one.siteId(), rows.lots(one.id()), now);
                rows.endLapsed(one.id(), now);
                changed.notifyAfterCommit("stock:" + one.siteId());
            });
        }
        return lapsed.size();
    }

    private ReservationOutcome outcome(Supplier<ReservationOutcome> command) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> command.get()));
        } catch (ShortException e) {
            return new ReservationOutcome.TooLittle(e.possible);
        } catch (RefusedStockChangeException e) {
            return new ReservationOutcome.Refused(e.outcome().reason());
        }
    }

    /// Ends the transaction, so that nothing is reserved.
    private static final class ShortException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient FefoAllocation possible;

        private ShortException(FefoAllocation possible) {
            super("short", null, false, false);
            this.possible = possible;
        }
    }
}
