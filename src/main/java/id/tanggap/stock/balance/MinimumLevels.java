package id.tanggap.stock.balance;

import id.tanggap.resource.site.Site;
import id.tanggap.stock.Recording;
import id.tanggap.stock.RefusedStockChangeException;
import id.tanggap.stock.StockKeepers;
import id.tanggap.stock.StockOutcome;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How much of an item a store should have at least; who changed it is kept (`StockItemHistory`).
@Service
public class MinimumLevels {

    private static final String PUT = """
            with old as (
                select quantity from stock_minimum where site_id = :site and item_id = :item
            ), put as (
                insert into stock_minimum (site_id, item_id, quantity, set_at, set_by)
                values (:site, :item, :quantity, :now, :actor)
                on conflict (site_id, item_id) do update set
                    quantity = excluded.quantity, set_at = excluded.set_at, set_by = excluded.set_by
                returning quantity
            ), changed as (
                select (select quantity from old) as before, put.quantity as after from put
            )
            """;

    private static final String REMOVE = """
            with changed as (
                delete from stock_minimum where site_id = :site and item_id = :item
                returning quantity as before, null::bigint as after
            )
            """;

    private static final String KEEP = """
            insert into stock_item_change (at, actor, item_id, site_id, field, before, after)
            select :now, :actor, :item, :site, 'minimum', before::text, after::text
            from changed where before is distinct from after
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MinimumLevels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param quantity base units; 0 for no minimum
    public StockOutcome set(Site site, long itemId, long quantity, Recording recording) {
        try {
            StockKeepers.require(recording.by(), site);
        } catch (RefusedStockChangeException e) {
            return e.outcome();
        }
        var now = clock.instant();
        jdbc.sql((quantity > 0 ? PUT : REMOVE) + KEEP)
                .param("site", site.id())
                .param("item", itemId)
                .param("quantity", quantity)
                .param("now", Timestamp.from(now))
                .param("actor", recording.by().name())
                .update();
        return new StockOutcome.Recorded(itemId, now, false);
    }
}
