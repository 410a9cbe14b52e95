package id.tanggap.stock.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The catalogue of goods. Ships with the ministry's items; operators change and add some.
@Service
public class StockItems {

    private static final String SELECT = """
            select id, code, name_id, name_en, category, base_unit, pack_unit, pack_size, shelf_days, unit_kg,
                content, content_unit
            from stock_item
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public StockItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// By category, then by code; some 40.
    public List<StockItem> all() {
        return jdbc.sql(SELECT + "order by category, code")
                .query(StockItems::map)
                .list();
    }

    public Optional<StockItem> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(StockItems::map)
                .optional();
    }

    public Optional<StockItem> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(StockItems::map)
                .optional();
    }

    /// Adds an item, or changes the one that has this code, and keeps what was changed. The id of the argument is not
    /// read.
    public void put(StockItem item, String actor) {
        write(item, actor, """
                on conflict (code) do update set
                    name_id = excluded.name_id, name_en = excluded.name_en, category = excluded.category,
                    base_unit = excluded.base_unit, pack_unit = excluded.pack_unit, pack_size = excluded.pack_size,
                    shelf_days = excluded.shelf_days, unit_kg = excluded.unit_kg, content = excluded.content,
                    content_unit = excluded.content_unit, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """);
    }

    /// Adds an item that is new; one that is there stays as operators made it.
    void addIfNew(StockItem item) {
        write(item, "program", "on conflict (code) do nothing");
    }

    private void write(StockItem item, String actor, String onConflict) {
        var content = item.content();
        jdbc.sql("""
                        with old as (
                            select * from stock_item where code = :code
                        ), put as (
                        insert into stock_item (code, name_id, name_en, category, base_unit, pack_unit, pack_size,
                            shelf_days, unit_kg, content, content_unit, changed_at, changed_by)
                        values (:code, :nameId, :nameEn, :category, :base, :pack, :size, :shelf, :kg, :content,
                            :contentUnit, :at, :actor)
                        """ + onConflict + """
                         returning *)
                        insert into stock_item_change (at, actor, item_id, field, before, after)
                        select :at, :actor, put.id, f.field, f.before, f.after
                        from put join old on true cross join lateral (values
                            ('name-id', old.name_id, put.name_id),
                            ('name-en', old.name_en, put.name_en),
                            ('category', old.category, put.category),
                            ('base-unit', old.base_unit, put.base_unit),
                            ('pack-unit', old.pack_unit, put.pack_unit),
                            ('pack-size', old.pack_size::text, put.pack_size::text),
                            ('shelf-days', old.shelf_days::text, put.shelf_days::text),
                            ('unit-kg', old.unit_kg::text, put.unit_kg::text),
                            ('content', old.content || ' ' || old.content_unit, put.content || ' ' || put.content_unit)
                            ) f(field, before, after)
                        where f.before is distinct from f.after
                        """)
                .param("code", item.code())
                .param("nameId", item.nameId())
                .param("nameEn", item.nameEn())
                .param("category", item.category())
                .param("base", item.baseUnit())
                .param("pack", item.pack().unit())
                .param("size", item.packSize())
                .param("shelf", item.shelfDays(), Types.INTEGER)
                .param("kg", item.unitKg(), Types.DOUBLE)
                .param("content", content == null ? null : content.number(), Types.NUMERIC)
                .param("contentUnit", content == null ? null : content.unit(), Types.VARCHAR)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor)
                .update();
    }

    private static StockItem map(ResultSet row, int n) throws SQLException {
        var shelf = row.getObject("shelf_days", Integer.class);
        var content = row.getBigDecimal("content");
        return new StockItem(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name_id"),
                row.getString("name_en"),
                row.getString("category"),
                row.getString("base_unit"),
                new StockItem.Pack(row.getString("pack_unit"), row.getInt("pack_size")),
                shelf,
                row.getObject("unit_kg", Double.class),
                content == null ? null : new ItemContent.Amount(content, row.getString("content_unit")));
    }
}
