package id.tanggap.stock.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Locks balances of one store, always in the order of lot ids, until the transaction ends.
@Component
public class BalanceLocks {

    private static final String SELECT = "select b.lot_id, b.quantity, b.reserved, b.moved_at from stock_balance b ";

    private final JdbcClient jdbc;

    BalanceLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes the balances that do not exist yet, with nothing in them. Before `lots`: two writers of new balances wait
    /// for each other here in the order of lot ids, and hold no other lock.
    void make(long siteId, Collection<Long> lots) {
        jdbc.sql("""
                        insert into stock_balance (site_id, lot_id)
                        select :site, lot from unnest(:lots::bigint[]) as l(lot) order by lot
                        on conflict do nothing
                        """)
                .param("site", siteId)
                .param("lots", lots.toArray(Long[]::new))
                .update();
    }

    /// Locks the balances of these lots; lots that the store never had are left out.
    ///
    /// @return by lot id, in this order
    SequencedMap<Long, LockedBalance> lots(long siteId, Collection<Long> lots) {
        return byLot(jdbc.sql(SELECT + """
                        where b.site_id = :site and b.lot_id = any(:lots::bigint[])
                        order by b.lot_id
                        for update
                        """).param("site", siteId).param("lots", lots.toArray(Long[]::new)));
    }

    /// Locks the balances of all lots of an item.
    SequencedMap<Long, LockedBalance> item(long siteId, long itemId) {
        return byLot(jdbc.sql(SELECT + """
                        where b.site_id = :site
                          and b.lot_id in (select l.id from stock_lot l where l.item_id = :item)
                        order by b.lot_id
                        for update of b
                        """).param("site", siteId).param("item", itemId));
    }

    private static SequencedMap<Long, LockedBalance> byLot(JdbcClient.StatementSpec sql) {
        return sql.query(BalanceLocks::map).list().stream()
                .collect(Collectors.toMap(LockedBalance::lotId, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static LockedBalance map(ResultSet row, int n) throws SQLException {
        var moved = row.getObject("moved_at", OffsetDateTime.class);
        return new LockedBalance(
                row.getLong("lot_id"),
                row.getLong("quantity"),
                row.getLong("reserved"),
                moved == null ? null : moved.toInstant());
    }
}
