package id.tanggap.stock.ledger;

import id.tanggap.stock.MovementKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The stock card (kartu stok) of an item in a store: each entry with the balance after it, newest first. Two
/// statements a page, each by the index of entries, however long the card is.
@Service
public class StockCard {

    private final JdbcClient jdbc;

    public StockCard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a page ended.
    public record Key(Instant at, long movementId, long lotId) {
        public static final Key NEWEST = new Key(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /// @param quantity what came in; negative: what went out
    /// @param balance of the item in this store, after it
    public record Line(
            Instant at,
            long movementId,
            long lotId,
            MovementKind kind,
            @Nullable Long otherSiteId,
            long quantity,
            long balance,
            Words words) {

        public Key key() {
            return new Key(at, movementId, lotId);
        }
    }

    public record Words(String reason, String document, String actor) {}

    /// @param before where the page before ended; `Key.NEWEST` for the first
    /// @param limit 1 to 500
    public List<Line> page(long siteId, long itemId, Key before, int limit) {
        var entries = entries(siteId, itemId, before, limit);
        if (entries.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>(entries.size());
        var balance = total(siteId, itemId, entries.getFirst().key());
        for (var entry : entries) {
            lines.add(new Line(
                    entry.at(),
                    entry.movementId(),
                    entry.lotId(),
                    entry.kind(),
                    entry.otherSiteId(),
                    entry.quantity(),
                    balance,
                    entry.words()));
            balance -= entry.quantity();
        }
        return lines;
    }

    private List<Line> entries(long siteId, long itemId, Key before, int limit) {
        return with(jdbc.sql("""
                        select e.at, e.movement_id, e.lot_id, e.quantity, e.balance, m.kind, m.other_site_id, m.reason,
                               m.document, m.actor
                        from stock_lot l
                        cross join lateral (
                            select at, movement_id, lot_id, quantity, balance from stock_entry
                            where site_id = :site and lot_id = l.id and account = 'store'
                              and at <= :at and (at, movement_id, lot_id) < (:at, :movement, :lot)
                            order by at desc, movement_id desc
                            limit :limit
                        ) e
                        join stock_movement m on m.id = e.movement_id
                        where l.item_id = :item
                        order by e.at desc, e.movement_id desc, e.lot_id desc
                        limit :limit
                        """), siteId, itemId, before)
                .param("limit", limit)
                .query(StockCard::line)
                .list();
    }

    /// What the store has of all lots of the item after an entry, in the order of the card.
    private long total(long siteId, long itemId, Key upTo) {
        return with(jdbc.sql("""
                        select coalesce(sum(e.balance), 0)::bigint
                        from stock_lot l
                        cross join lateral (
                            select balance from stock_entry
                            where site_id = :site and lot_id = l.id and account = 'store'
                              and at <= :at and (at, movement_id, lot_id) <= (:at, :movement, :lot)
                            order by at desc, movement_id desc
                            limit 1
                        ) e
                        where l.item_id = :item
                        """), siteId, itemId, upTo).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, long siteId, long itemId, Key key) {
        return sql.param("site", siteId)
                .param("item", itemId)
                .param("at", Timestamp.from(key.at()))
                .param("movement", key.movementId())
                .param("lot", key.lotId());
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getTimestamp("at").toInstant(),
                row.getLong("movement_id"),
                row.getLong("lot_id"),
                MovementKind.of(row.getString("kind")),
                row.getObject("other_site_id", Long.class),
                row.getLong("quantity"),
                row.getLong("balance"),
                new Words(row.getString("reason"), row.getString("document"), row.getString("actor")));
    }
}
