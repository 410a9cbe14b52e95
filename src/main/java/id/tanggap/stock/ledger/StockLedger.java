package id.tanggap.stock.ledger;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.Sites;
import id.tanggap.stock.LotAmount;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.RefusedStockChangeException;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.StockOutcome;
import id.tanggap.stock.posting.MovementPoster;
import id.tanggap.stock.posting.Posting;
import id.tanggap.stock.posting.Posting.Links;
import id.tanggap.stock.posting.StockAccount;
import id.tanggap.stock.posting.StockLeg;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Records every movement of goods: the front door of the ledger. Each command is one transaction and is recorded once
/// for its client key, however often it is sent. Safe for many threads and nodes.
///
/// Amounts of 0 or less, and a lot named twice, are errors of the caller (`IllegalArgumentException`).
@Service
public class StockLedger {

    private final MovementPoster poster;
    private final RecordedMovements movements;
    private final StockHistory history;
    private final Sites sites;
    private final TransactionTemplate transaction;

    StockLedger(
            MovementPoster poster,
            RecordedMovements movements,
            StockHistory history,
            Sites sites,
            TransactionTemplate transaction) {
        this.poster = poster;
        this.movements = movements;
        this.history = history;
        this.sites = sites;
        this.transaction = transaction;
    }

    /// Goods come in, bought or given.
    public StockOutcome receive(Site site, List<LotAmount> goods, Recording recording) {
        if (site.closed()) {
            return StockOutcome.Refused.because(
                    "refused.stock.closed", site.code().value());
        }
        return record(
                site,
                recording,
                () -> new Posting(
                        MovementKind.RECEIPT,
                        site.id(),
                        Links.NONE,
                        legs(goods, StockAccount.SUPPLIER, StockAccount.STORE),
                        ReleaseGround.NONE,
                        recording));
    }

    /// Goods are given out.
    public StockOutcome issue(Site site, Outgoing out, Recording recording) {
        return record(
                site,
                recording,
                () -> new Posting(
                        MovementKind.ISSUE,
                        site.id(),
                        Links.leaving(null, out.reservationId()),
                        legs(out.goods(), StockAccount.STORE, StockAccount.PEOPLE),
                        out.ground(),
                        recording));
    }

    /// Goods leave for another store. They are in transit until they arrive.
    public StockOutcome depart(Site from, Site to, Outgoing out, Recording recording) {
        if (from.id() == to.id() || to.closed()) {
            return StockOutcome.Refused.because(
                    "refused.stock.destination", to.code().value());
        }
        return record(
                from,
                recording,
                () -> new Posting(
                        MovementKind.TRANSFER_OUT,
                        from.id(),
                        Links.leaving(to.id(), out.reservationId()),
                        legs(out.goods(), StockAccount.STORE, StockAccount.TRANSIT),
                        out.ground(),
                        recording));
    }

    /// Goods in transit arrive, all or some: the rest stays in transit until it arrives or is recorded as lost.
    public StockOutcome arrive(long departureId, List<LotAmount> arrived, Recording recording) {
        return settle(
                departureId,
                MovementKind.TRANSFER_OUT,
                recording,
                departure -> new Posting(
                        MovementKind.TRANSFER_IN,
                        destination(departure),
                        Links.settling(departure.siteId(), departureId),
                        legs(arrived, StockAccount.TRANSIT, StockAccount.STORE),
                        ReleaseGround.NONE,
                        recording));
    }

    /// Goods in transit will not arrive; the reason says why.
    public StockOutcome loseInTransit(long departureId, List<LotAmount> lost, Recording recording) {
        return settle(departureId, MovementKind.TRANSFER_OUT, recording, departure -> {
            needReason(recording);
            return new Posting(
                    MovementKind.LOSS,
                    destination(departure),
                    Links.settling(departure.siteId(), departureId),
                    legs(lost, StockAccount.TRANSIT, StockAccount.LOSS),
                    ReleaseGround.NONE,
                    recording);
        });
    }

    /// Goods that were given out come back to the store that gave them; no more than were given.
    public StockOutcome giveBack(long issueId, List<LotAmount> goods, Recording recording) {
        return settle(
                issueId,
                MovementKind.ISSUE,
                recording,
                issue -> new Posting(
                        MovementKind.RETURN,
                        issue.siteId(),
                        Links.settling(null, issueId),
                        legs(goods, StockAccount.PEOPLE, StockAccount.STORE),
                        ReleaseGround.NONE,
                        recording));
    }

    /// Goods of a store are lost, spoiled or destroyed; the reason says how.
    public StockOutcome lose(Site site, List<LotAmount> goods, Recording recording) {
        return record(site, recording, () -> {
            needReason(recording);
            return new Posting(
                    MovementKind.LOSS,
                    site.id(),
                    Links.NONE,
                    legs(goods, StockAccount.STORE, StockAccount.LOSS),
                    ReleaseGround.NONE,
                    recording);
        });
    }

    /// Undoes a movement by its counter-movement, once. Refused if the goods have gone on since.
    public StockOutcome correct(long movementId, Recording recording) {
        return outcome(() -> {
            var wrong = movements.find(movementId).orElseThrow(() -> because("refused.stock.movement", movementId));
            require(wrong.siteId(), recording);
            needReason(recording);
            if (wrong.kind() == MovementKind.CORRECTION) {
                throw because("refused.stock.correction");
            }
            if (wrong.kind().isOrdered()) {
                throw because("refused.stock.ordered");
            }
            return poster.post(new Posting(
                    MovementKind.CORRECTION,
                    wrong.siteId(),
                    new Links(wrong.otherSiteId(), movementId, null, undone(wrong)),
                    movements.legs(movementId).stream().map(StockLeg::reversed).toList(),
                    ReleaseGround.NONE,
                    recording));
        });
    }

    private static Posting.@Nullable OutstandingChange undone(RecordedMovements.Row wrong) {
        if (wrong.kind().releases()) {
            return new Posting.OutstandingChange(wrong.id(), false);
        }
        return wrong.ofId() == null ? null : new Posting.OutstandingChange(wrong.ofId(), true);
    }

    /// What was in a store at an instant, as the entries say; every lot that it ever had. O(lots · log entries).
    ///
    /// @return quantity in base units by lot id
    public Map<Long, Long> balanceAt(long siteId, Instant at) {
        return history.balanceAt(siteId, at);
    }

    private StockOutcome record(Site site, Recording recording, Supplier<Posting> posting) {
        return outcome(() -> {
            StockKeepers.require(recording.by(), site);
            return poster.post(posting.get());
        });
    }

    private StockOutcome settle(
            long id, MovementKind kind, Recording recording, Function<RecordedMovements.Row, Posting> posting) {
        return outcome(() -> {
            var before = movements
                    .find(id)
                    .filter(row -> row.kind() == kind)
                    .orElseThrow(() -> because("refused.stock.movement", id));
            require(kind == MovementKind.TRANSFER_OUT ? destination(before) : before.siteId(), recording);
            return poster.post(posting.apply(before));
        });
    }

    private void require(long siteId, Recording recording) {
        StockKeepers.require(recording.by(), sites.find(siteId).orElseThrow());
    }

    private static long destination(RecordedMovements.Row departure) {
        return Objects.requireNonNull(departure.otherSiteId());
    }

    private static void needReason(Recording recording) {
        if (recording.reason().isEmpty()) {
            throw because("refused.stock.reason");
        }
    }

    private StockOutcome outcome(Supplier<StockOutcome.Recorded> command) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> command.get()));
        } catch (RefusedStockChangeException e) {
            return e.outcome();
        } catch (DuplicateKeyException countered) {
            return StockOutcome.Refused.because("refused.stock.countered");
        }
    }

    private static List<StockLeg> legs(List<LotAmount> goods, StockAccount from, StockAccount to) {
        return goods.stream()
                .map(part -> new StockLeg(part.lotId(), from, to, part.quantity()))
                .toList();
    }
}
