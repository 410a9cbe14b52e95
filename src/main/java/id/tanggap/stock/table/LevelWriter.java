package id.tanggap.stock.table;

import id.tanggap.access.Viewer;
import id.tanggap.stock.MovementKind;
import id.tanggap.stock.Recording;
import id.tanggap.stock.ReleaseGround;
import id.tanggap.stock.lot.LotTerms;
import id.tanggap.stock.lot.Lots;
import id.tanggap.stock.posting.MovementPoster;
import id.tanggap.stock.posting.Posting;
import id.tanggap.stock.posting.StockAccount;
import id.tanggap.stock.posting.StockLeg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what the books say of some stores, and writes what a file says otherwise: one adjustment for each store.
record LevelWriter(Lots lots, MovementPoster poster, JdbcClient jdbc, Viewer viewer) {

    private record Key(long siteId, long itemId, LotTerms terms) {
        static Key of(StockRow row) {
            return new Key(row.siteId(), row.itemId(), row.terms());
        }
    }

    /// @param known the store had the lot before
    record Level(long quantity, long reserved, boolean known) {
        private static final Level NONE = new Level(0, 0, false);
    }

    /// What the books say, and what is to be changed.
    static final class Books {

        private final Map<Key, Level> levels = new HashMap<>();
        private final Map<Long, List<StockRow>> changes = new TreeMap<>();

        Level level(StockRow row) {
            return levels.getOrDefault(Key.of(row), Level.NONE);
        }

        void change(StockRow row) {
            changes.computeIfAbsent(row.siteId(), id -> new ArrayList<>()).add(row);
        }
    }

    /// @param lock keep it as it is until the transaction ends
    Books read(Collection<Long> stores, boolean lock) {
        var books = new Books();
        if (stores.isEmpty()) {
            return books;
        }
        jdbc.sql("""
                        select b.site_id, l.item_id, l.procured_year, l.expires_on, l.condition, l.donor, l.release, b.quantity,
                               b.reserved
                        from stock_balance b
                        join stock_lot l on l.id = b.lot_id
                        where b.site_id in (:stores)
                        order by b.site_id, b.lot_id
                        """ + (lock ? "for update of b" : ""))
                .param("stores", stores)
                .query((row, n) -> Map.entry(
                        new Key(row.getLong("site_id"), row.getLong("item_id"), Lots.terms(row)),
                        new Level(row.getLong("quantity"), row.getLong("reserved"), true)))
                .list()
                .forEach(entry -> books.levels.put(entry.getKey(), entry.getValue()));
        return books;
    }

    /// Within the transaction of the caller.
    void write(Books books) {
        books.changes.forEach((siteId, rows) -> poster.post(new Posting(
                MovementKind.ADJUSTMENT,
                siteId,
                Posting.Links.NONE,
                rows.stream().map(row -> leg(row, books)).toList(),
                ReleaseGround.NONE,
                new Recording("import:" + UUID.randomUUID(), viewer, "impor", ""))));
    }

    private StockLeg leg(StockRow row, Books books) {
        var difference = row.quantity() - books.level(row).quantity();
        var lot = lots.of(row.itemId(), row.terms());
        return difference > 0
                ? new StockLeg(lot, StockAccount.COUNT, StockAccount.STORE, difference)
                : new StockLeg(lot, StockAccount.STORE, StockAccount.COUNT, -difference);
    }
}
