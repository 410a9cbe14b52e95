package id.tanggap.stock.ledger;

import static id.tanggap.stock.RefusedStockChangeException.because;

import id.tanggap.stock.LotAmount;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.posting.MovementPoster;
import id.tanggap.stock.posting.Posting;
import id.tanggap.stock.posting.Posting.Links;
import id.tanggap.stock.posting.StockAccount;
import id.tanggap.stock.posting.StockLeg;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Goods that leave by an order. They are in transit until they are handed over, arrive at a store, come back or are
/// recorded as lost: they never vanish.
///
/// Each command is part of the caller's transaction, which must end when a `RefusedStockChangeException` is thrown,
/// and is recorded once for its client key. Who may do it is for the caller to say: people in the field have no
/// account.
@Service
public class Consignments {

    private final MovementPoster poster;
    private final RecordedMovements movements;
    private final JdbcClient jdbc;

    Consignments(MovementPoster poster, RecordedMovements movements, JdbcClient jdbc) {
        this.poster = poster;
        this.movements = movements;
        this.jdbc = jdbc;
    }

    /// Goods leave a store.
    ///
    /// @param toSiteId the store that waits for them; null for a place that is none
    /// @return id of the departure
    @Transactional(propagation = Propagation.MANDATORY)
    public long depart(long siteId, @Nullable Long toSiteId, Outgoing out, Recording recording) {
        return poster.post(new Posting(
                        MovementKind.DISPATCH,
                        siteId,
                        Links.leaving(toSiteId, out.reservationId()),
                        legs(out.goods(), StockAccount.STORE, StockAccount.TRANSIT),
                        out.ground(),
                        recording))
                .id();
    }

    /// Goods are handed over: to people, or into the store that waited for them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void deliver(long departureId, List<LotAmount> goods, Recording recording) {
        var departure = departure(departureId);
        var waiting = departure.otherSiteId();
        post(
                waiting == null
                        ? new Posting(
                                MovementKind.DELIVERY,
                                departure.siteId(),
                                Links.settling(null, departureId),
                                legs(goods, StockAccount.TRANSIT, StockAccount.PEOPLE),
                                ReleaseGround.NONE,
                                recording)
                        : new Posting(
                                MovementKind.TRANSFER_IN,
                                waiting,
                                Links.settling(departure.siteId(), departureId),
                                legs(goods, StockAccount.TRANSIT, StockAccount.STORE),
                                ReleaseGround.NONE,
                                recording));
    }

    /// Goods that were not handed over are in the store again that sent them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringBack(long departureId, List<LotAmount> goods, Recording recording) {
        post(new Posting(
                MovementKind.RETURN,
                departure(departureId).siteId(),
                Links.settling(null, departureId),
                legs(goods, StockAccount.TRANSIT, StockAccount.STORE),
                ReleaseGround.NONE,
                recording));
    }

    /// Goods in transit are damaged or lost; the reason says how.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lose(long departureId, List<LotAmount> goods, Recording recording) {
        if (recording.reason().isEmpty()) {
            throw because("refused.stock.reason");
        }
        post(new Posting(
                MovementKind.LOSS,
                departure(departureId).siteId(),
                Links.settling(null, departureId),
                legs(goods, StockAccount.TRANSIT, StockAccount.LOSS),
                ReleaseGround.NONE,
                recording));
    }

    private void post(Posting posting) {
        poster.post(posting);
    }

    private RecordedMovements.Row departure(long id) {
        return movements
                .find(id)
                .filter(row -> row.kind() == MovementKind.DISPATCH)
                .orElseThrow(() -> because("refused.stock.movement", id));
    }

    private static List<StockLeg> legs(List<LotAmount> goods, StockAccount from, StockAccount to) {
        return goods.stream()
                .map(part -> new StockLeg(part.lotId(), from, to, part.quantity()))
                .toList();
    }

    /// What became of the goods of one lot that left with a departure; all in base units.
    ///
    /// @param sent delivered + returned + lost + in transit
    public record Line(
            long departureId,
            long lotId,
            long itemId,
            long sent,
            long delivered,
            long returned,
            long lost,
            long inTransit) {}

    /// By departure and lot. One statement, which reads the movements of these departures only.
    public List<Line> lines(Collection<Long> departureIds) {
        return departureIds.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select o.movement_id, o.lot_id, l.item_id, -e.quantity as sent, o.quantity as in_transit,
                               coalesce(sum(t.quantity) filter (where m.kind in ('delivery', 'transfer-in')), 0)::bigint,
                               coalesce(sum(t.quantity) filter (where m.kind = 'return'), 0)::bigint,
                               coalesce(sum(t.quantity) filter (where m.kind = 'loss'), 0)::bigint
                        from stock_outstanding o
                        join stock_lot l on l.id = o.lot_id
                        join stock_entry e on e.movement_id = o.movement_id and e.lot_id = o.lot_id
                            and e.account = 'store'
                        left join stock_movement m on m.of_id = o.movement_id
                            and m.kind in ('delivery', 'transfer-in', 'return', 'loss')
                            and not exists (select 1 from stock_movement c where c.of_id = m.id and c.kind = 'correction')
                        left join stock_entry t on t.movement_id = m.id and t.lot_id = o.lot_id and t.quantity > 0
                        where o.movement_id in (:departures)
                        group by o.movement_id, o.lot_id, l.item_id, e.quantity, o.quantity
                        order by o.movement_id, o.lot_id
                        """)
                        .param("departures", departureIds)
                        .query((row, n) -> new Line(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(5)))
                        .list();
    }
}
