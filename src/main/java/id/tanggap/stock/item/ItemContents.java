package id.tanggap.stock.item;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a base unit of each item held at a time, so that a report of a past minute stays the same when the catalogue
/// changes.
@Service
public class ItemContents {

    private final JdbcClient jdbc;

    public ItemContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By code of the item, without what was changed later. What the program shipped counts as said from the beginning.
    public Map<String, ItemContent> at(Instant at) {
        var contents = new HashMap<String, ItemContent>();
        jdbc.sql("""
                        select i.code,
                            case when b.id is null then i.base_unit else b.before end as base_unit,
                            case when c.id is null then i.content || ' ' || i.content_unit else c.before end as content
                        from stock_item i
                        left join lateral (select id, before from stock_item_change
                            where item_id = i.id and field = 'base-unit' and at > :at order by id limit 1) b on true
                        left join lateral (select id, before from stock_item_change
                            where item_id = i.id and field = 'content' and at > :at order by id limit 1) c on true
                        """).param("at", Timestamp.from(at)).query(row -> {
            var content = row.getString("content");
            contents.put(
                    row.getString("code"),
                    new ItemContent(
                            row.getString("base_unit"), content == null ? null : ItemContent.Amount.parse(content)));
        });
        return Map.copyOf(contents);
    }
}
