package id.tanggap.stock.ledger;

import id.tanggap.stock.MovementKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the movements on record. Two statements for a list.
@Service
public class StockMovements {

    private static final String SELECT = """
            select m.id, m.at, m.kind, m.site_id, m.other_site_id, m.of_id, m.reason, m.document, m.actor,
                   m.release_ground, m.release_note
            from stock_movement m
            """;

    private final JdbcClient jdbc;

    public StockMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StockMovement> find(long id) {
        return complete(jdbc.sql(SELECT + "where m.id = :id").param("id", id)).stream()
                .findFirst();
    }

    /// Newest first.
    ///
    /// @param siteId a store at either end; null for all
    /// @param before id of the last row of the page before; `Long.MAX_VALUE` for the first
    /// @param limit 1 to 500
    public List<StockMovement> before(@Nullable Long siteId, long before, int limit) {
        var where = siteId == null ? "where m.id < :before order by m.id desc limit :limit" : """
                where m.id in (
                    (select id from stock_movement where site_id = :site and id < :before order by id desc limit :limit)
                    union
                    (select id from stock_movement where other_site_id = :site and id < :before
                     order by id desc limit :limit))
                order by m.id desc limit :limit
                """;
        var sql = jdbc.sql(SELECT + where).param("before", before).param("limit", limit);
        return complete(siteId == null ? sql : sql.param("site", siteId));
    }

    /// Departures that have not arrived whole, oldest first; 200 at most.
    ///
    /// @param siteId the store that waits or that sent
    public List<StockMovement> inTransit(long siteId) {
        return complete(jdbc.sql(SELECT + """
                        where m.kind in ('transfer-out', 'dispatch') and (m.site_id = :site or m.other_site_id = :site)
                          and exists (select 1 from stock_outstanding o where o.movement_id = m.id and o.quantity > 0)
                        order by m.id
                        limit 200
                        """).param("site", siteId));
    }

    /// Ids of the items that a store has or had, by category and code.
    public List<Long> items(long siteId) {
        return jdbc.sql("""
                        select i.id from stock_item i
                        where exists (select 1 from stock_lot l join stock_balance b on b.lot_id = l.id
                                      where l.item_id = i.id and b.site_id = :site)
                        order by i.category, i.code
                        """).param("site", siteId).query(Long.class).list();
    }

    private List<StockMovement> complete(JdbcClient.StatementSpec sql) {
        var heads = sql.query(StockMovements::head).list();
        var lines = lines(heads.stream().map(StockMovement::id).toList());
        return heads.stream()
                .map(head -> new StockMovement(
                        head.id(),
                        head.at(),
                        head.kind(),
                        head.siteId(),
                        head.otherSiteId(),
                        head.ofId(),
                        head.note(),
                        lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static StockMovement head(ResultSet row, int n) throws SQLException {
        return new StockMovement(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                MovementKind.of(row.getString("kind")),
                row.getLong("site_id"),
                row.getObject("other_site_id", Long.class),
                row.getObject("of_id", Long.class),
                new StockMovement.Note(
                        row.getString("reason"),
                        row.getString("document"),
                        row.getString("actor"),
                        row.getString("release_ground"),
                        row.getString("release_note")),
                List.of());
    }

    private record LineOf(long movementId, StockMovement.Line line) {}

    private Map<Long, List<StockMovement.Line>> lines(Collection<Long> movements) {
        if (movements.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select source.movement_id, source.lot_id, l.item_id, source.account as source,
                               target.account as target, target.quantity, o.quantity as outstanding
                        from stock_entry source
                        join stock_entry target
                            on target.movement_id = source.movement_id and target.lot_id = source.lot_id
                            and target.quantity > 0
                        join stock_lot l on l.id = source.lot_id
                        left join stock_outstanding o
                            on o.movement_id = source.movement_id and o.lot_id = source.lot_id
                        where source.movement_id in (:movements) and source.quantity < 0
                        order by source.movement_id, source.lot_id
                        """)
                .param("movements", movements)
                .query((row, n) -> new LineOf(
                        row.getLong("movement_id"),
                        new StockMovement.Line(
                                row.getLong("lot_id"),
                                row.getLong("item_id"),
                                row.getString("source"),
                                row.getString("target"),
                                row.getLong("quantity"),
                                row.getObject("outstanding", Long.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        LineOf::movementId, Collectors.mapping(LineOf::line, Collectors.toList())));
    }
}
