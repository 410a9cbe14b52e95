package id.tanggap.stock.posting;

import id.tanggap.stock.LotAmount;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What reservations hold of lots. Everything here needs the locks of the balances that it touches; the sum of what is
/// held and `stock_balance.reserved` change in one statement.
@Component
public class HeldLots {

    private final JdbcClient jdbc;
    private final BalanceLocks locks;

    HeldLots(JdbcClient jdbc, BalanceLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /// Locks balances of a store and frees what expired reservations still hold of them.
    public SequencedMap<Long, LockedBalance> lockLots(long siteId, Collection<Long> lots, Instant now) {
        return withoutLapsed(siteId, locks.lots(siteId, lots), now);
    }

    /// The same for all lots of an item.
    public SequencedMap<Long, LockedBalance> lockItem(long siteId, long itemId, Instant now) {
        return withoutLapsed(siteId, locks.item(siteId, itemId), now);
    }

    private SequencedMap<Long, LockedBalance> withoutLapsed(
            long siteId, SequencedMap<Long, LockedBalance> locked, Instant now) {
        if (locked.values().stream().allMatch(balance -> balance.reserved() == 0)) {
            return locked;
        }
        var freed = new LinkedHashMap<>(locked);
        free(siteId, locked.keySet(), now)
                .forEach((lot, reserved) -> freed.computeIfPresent(lot, (id, balance) -> balance.reserved(reserved)));
        return freed;
    }

    /// @return what is reserved of each lot that changed
    private Map<Long, Long> free(long siteId, Collection<Long> lots, Instant now) {
        return changed(jdbc.sql("""
                        with lapsed as (
                            select h.reservation_id, h.lot_id, h.held
                            from stock_reservation_lot h
                            join stock_reservation r on r.id = h.reservation_id
                            where h.site_id = :site and h.lot_id = any(:lots::bigint[]) and h.held > 0
                              and r.expires_at <= :now
                        ), freed as (
                            update stock_reservation_lot h set held = 0
                            from lapsed
                            where h.reservation_id = lapsed.reservation_id and h.lot_id = lapsed.lot_id
                        )
                        update stock_balance b set reserved = b.reserved - f.held
                        from (select lot_id, sum(held)::bigint as held from lapsed group by lot_id) f
                        where b.site_id = :site and b.lot_id = f.lot_id
                        returning b.lot_id, b.reserved
                        """)
                .param("site", siteId)
                .param("lots", lots.toArray(Long[]::new))
                .param("now", Timestamp.from(now)));
    }

    private static Map<Long, Long> changed(JdbcClient.StatementSpec sql) {
        var reserved = new LinkedHashMap<Long, Long>();
        sql.query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(entry -> reserved.put(entry.getKey(), entry.getValue()));
        return reserved;
    }

    /// Holds more of these lots for a reservation; the balances must have it free.
    public void hold(long reservationId, long siteId, List<LotAmount> parts) {
        var lots = parts.stream().map(LotAmount::lotId).toArray(Long[]::new);
        var quantities = parts.stream().map(LotAmount::quantity).toArray(Long[]::new);
        jdbc.sql("""
                        with part as (
                            select * from unnest(:lots::bigint[], :quantities::bigint[]) as p(lot_id, quantity)
                        ), held as (
                            insert into stock_reservation_lot as h (reservation_id, site_id, lot_id, held)
                            select :reservation, :site, lot_id, quantity from part
                            on conflict (reservation_id, lot_id) do update set held = h.held + excluded.held
                        )
                        update stock_balance b set reserved = b.reserved + part.quantity
                        from part
                        where b.site_id = :site and b.lot_id = part.lot_id
                        """)
                .param("lots", lots)
                .param("quantities", quantities)
                .param("reservation", reservationId)
                .param("site", siteId)
                .update();
    }

    /// Frees all that a reservation still holds.
    ///
    /// @return what it held
    public List<LotAmount> letGo(long reservationId, long siteId) {
        return jdbc.sql("""
                        with before as (
                            select lot_id, held from stock_reservation_lot
                            where reservation_id = :reservation and held > 0
                        ), freed as (
                            update stock_reservation_lot set held = 0
                            where reservation_id = :reservation and held > 0
                        )
                        update stock_balance b set reserved = b.reserved - before.held
                        from before
                        where b.site_id = :site and b.lot_id = before.lot_id
                        returning b.lot_id, before.held
                        """)
                .param("reservation", reservationId)
                .param("site", siteId)
                .query((row, n) -> new LotAmount(row.getLong(1), row.getLong(2)))
                .list();
    }

    /// Frees what a reservation holds of these lots, up to what is taken, because it is now being taken.
    ///
    /// @return what is reserved of each lot that changed
    Map<Long, Long> use(long reservationId, long siteId, List<StockLeg> taken) {
        return changed(jdbc.sql("""
                        with part as (
                            select h.lot_id, least(h.held, p.quantity) as used
                            from unnest(:lots::bigint[], :quantities::bigint[]) as p(lot_id, quantity)
                            join stock_reservation_lot h
                                on h.lot_id = p.lot_id and h.reservation_id = :reservation and h.held > 0
                        ), used as (
                            update stock_reservation_lot h set held = h.held - part.used, used = h.used + part.used
                            from part
                            where h.reservation_id = :reservation and h.lot_id = part.lot_id
                        )
                        update stock_balance b set reserved = b.reserved - part.used
                        from part
                        where b.site_id = :site and b.lot_id = part.lot_id
                        returning b.lot_id, b.reserved
                        """)
                .param("lots", taken.stream().map(StockLeg::lotId).toArray(Long[]::new))
                .param("quantities", taken.stream().map(StockLeg::quantity).toArray(Long[]::new))
                .param("reservation", reservationId)
                .param("site", siteId));
    }
}
