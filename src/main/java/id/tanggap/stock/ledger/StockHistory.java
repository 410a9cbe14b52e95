package id.tanggap.stock.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What was in a store at an instant: each entry has the balance after it, so one look into the index for each lot.
@Service
public class StockHistory {

    private final JdbcClient jdbc;

    public StockHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return quantity in base units by lot id, of lots that the store had by then
    public Map<Long, Long> balanceAt(long siteId, Instant at) {
        return byLot(jdbc.sql("""
                        select b.lot_id, e.balance
                        from stock_balance b
                        cross join lateral (
                            select balance from stock_entry
                            where site_id = b.site_id and lot_id = b.lot_id and account = 'store' and at <= :at
                            order by at desc, movement_id desc
                            limit 1
                        ) e
                        where b.site_id = :site
                        """), siteId, at);
    }

    /// The same by adding up all entries: what `balanceAt` and the balances must agree with.
    public Map<Long, Long> replay(long siteId, Instant at) {
        return byLot(jdbc.sql("""
                        select lot_id, sum(quantity)::bigint from stock_entry
                        where site_id = :site and account = 'store' and at <= :at
                        group by lot_id
                        """), siteId, at);
    }

    private static Map<Long, Long> byLot(JdbcClient.StatementSpec sql, long siteId, Instant at) {
        return sql
                .param("site", siteId)
                .param("at", Timestamp.from(at))
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
