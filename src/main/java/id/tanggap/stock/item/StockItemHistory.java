package id.tanggap.stock.item;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What was changed about an item of the catalogue, and about its minimums in stores.
@Service
public class StockItemHistory {

    private final JdbcClient jdbc;

    StockItemHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param site name of the store whose minimum it was; null for the item itself
    /// @param field `name-id`, `name-en`, `category`, `base-unit`, `pack-unit`, `pack-size`, `shelf-days`,
    /// `unit-kg`, `content`, `minimum`
    /// @param before null where there was none
    /// @param after null where there is none
    public record Change(
            Instant at,
            String actor,
            @Nullable String site,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    /// Newest first.
    public List<Change> of(long itemId, int limit) {
        return jdbc.sql("""
                        select c.at, c.actor, s.name as site, c.field, c.before, c.after
                        from stock_item_change c left join site s on s.id = c.site_id
                        where c.item_id = :item
                        order by c.id desc
                        limit :limit
                        """)
                .param("item", itemId)
                .param("limit", limit)
                .query((row, n) -> new Change(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("site"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
