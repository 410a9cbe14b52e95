package id.tanggap.stock.ledger;

import id.tanggap.stock.MovementKind;
import id.tanggap.stock.posting.StockAccount;
import id.tanggap.stock.posting.StockLeg;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads movements that later ones go on from.
@Component
record RecordedMovements(JdbcClient jdbc) {

    record Row(
            long id,
            MovementKind kind,
            long siteId,
            @Nullable Long otherSiteId,
            @Nullable Long ofId) {}

    Optional<Row> find(long id) {
        return jdbc.sql("select id, kind, site_id, other_site_id, of_id from stock_movement where id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        MovementKind.of(row.getString("kind")),
                        row.getLong("site_id"),
                        row.getObject("other_site_id", Long.class),
                        row.getObject("of_id", Long.class)))
                .optional();
    }

    List<StockLeg> legs(long movementId) {
        return jdbc.sql("""
                        select source.lot_id, source.account, target.account, target.quantity
                        from stock_entry source
                        join stock_entry target
                            on target.movement_id = source.movement_id and target.lot_id = source.lot_id
                            and target.quantity > 0
                        where source.movement_id = :movement and source.quantity < 0
                        """)
                .param("movement", movementId)
                .query((row, n) -> new StockLeg(
                        row.getLong(1),
                        StockAccount.of(row.getString(2)),
                        StockAccount.of(row.getString(3)),
                        row.getLong(4)))
                .list();
    }
}
