package id.tanggap.stock.count;

import id.tanggap.platform.blob.Blob;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.stock.lot.Lot;
import id.tanggap.stock.lot.Lots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of stock-takings.
@Component
record CountRows(JdbcClient jdbc) {

    private static final String SELECT = """
            select id, site_id, state, opened_at, opened_by, opener_id, submitted_at, submitted_by, submitter_id,
                   decided_at, decided_by, decider_id, note
            from stock_count
            """;

    /// @return empty if one runs in this store already
    Optional<Long> open(long siteId, StockCount.Step by) {
        return jdbc.sql("""
                        insert into stock_count (site_id, state, opened_at, opened_by, opener_id)
                        values (:site, 'open', :at, :actor, :user)
                        on conflict (site_id) where state in ('open', 'submitted') do nothing
                        returning id
                        """)
                .param("site", siteId)
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.actor())
                .param("user", by.userId())
                .query(Long.class)
                .optional();
    }

    Optional<Long> running(long siteId) {
        return jdbc.sql("select id from stock_count where site_id = :site and state in ('open', 'submitted')")
                .param("site", siteId)
                .query(Long.class)
                .optional();
    }

    Optional<StockCount> find(long id) {
        return read(id, "");
    }

    Optional<StockCount> lock(long id) {
        return read(id, " for update");
    }

    private Optional<StockCount> read(long id, String lock) {
        return jdbc.sql(SELECT + "where id = :id" + lock)
                .param("id", id)
                .query((row, n) -> head(row, id))
                .optional();
    }

    private StockCount head(ResultSet row, long id) throws SQLException {
        return new StockCount(
                id,
                row.getLong("site_id"),
                row.getString("state"),
                Objects.requireNonNull(step(row, "opened_at", "opened_by", "opener_id")),
                step(row, "submitted_at", "submitted_by", "submitter_id"),
                step(row, "decided_at", "decided_by", "decider_id"),
                row.getString("note"),
                lines(id));
    }

    private static StockCount.@Nullable Step step(ResultSet row, String at, String by, String user)
            throws SQLException {
        var when = row.getTimestamp(at);
        return when == null ? null : new StockCount.Step(when.toInstant(), row.getString(by), row.getLong(user));
    }

    private List<StockCount.Line> lines(long id) {
        return jdbc.sql("""
                        select c.lot_id, c.book, c.counted, c.counted_at, c.counted_by, c.counter_id, c.photo, c.photo_size,
                               c.note, l.item_id, l.procured_year, l.expires_on, l.condition, l.donor, l.release
                        from stock_count_line c
                        join stock_lot l on l.id = c.lot_id
                        join stock_item i on i.id = l.item_id
                        where c.count_id = :id
                        order by i.category, i.code, l.expires_on nulls last, l.id
                        """).param("id", id).query(CountRows::line).list();
    }

    private static StockCount.Line line(ResultSet row, int n) throws SQLException {
        var photo = row.getBytes("photo");
        return new StockCount.Line(
                new Lot(row.getLong("lot_id"), row.getLong("item_id"), Lots.terms(row)),
                row.getLong("book"),
                row.getLong("counted"),
                Objects.requireNonNull(step(row, "counted_at", "counted_by", "counter_id")),
                photo == null ? null : new Blob(Sha256.named(photo), row.getLong("photo_size")),
                row.getString("note"));
    }

    /// What the ledger says of a lot, under its lock: 0 if the store never had it.
    long book(long siteId, long lotId) {
        return jdbc.sql("select quantity from stock_balance where site_id = :site and lot_id = :lot for update")
                .param("site", siteId)
                .param("lot", lotId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Counting a lot again replaces what was counted; without a new photo the photo stays.
    void put(long id, CountedLot found, long book, StockCount.Step by) {
        var photo = found.photo();
        jdbc.sql("""
                        insert into stock_count_line as c (count_id, lot_id, book, counted, counted_at, counted_by,
                            counter_id, photo, photo_size, note)
                        values (:id, :lot, :book, :counted, :at, :actor, :user, :photo, :size, :note)
                        on conflict (count_id, lot_id) do update set
                            book = excluded.book, counted = excluded.counted, counted_at = excluded.counted_at,
                            counted_by = excluded.counted_by, counter_id = excluded.counter_id,
                            photo = coalesce(excluded.photo, c.photo),
                            photo_size = coalesce(excluded.photo_size, c.photo_size), note = excluded.note
                        """)
                .param("id", id)
                .param("lot", found.lotId())
                .param("book", book)
                .param("counted", found.counted())
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.actor())
                .param("user", by.userId())
                .param("photo", photo == null ? null : photo.sha256().bytes(), Types.BINARY)
                .param("size", photo == null ? null : photo.size(), Types.BIGINT)
                .param("note", found.note())
                .update();
    }

    void submit(long id, StockCount.Step by) {
        jdbc.sql("""
                        update stock_count set state = 'submitted', submitted_at = :at, submitted_by = :actor,
                            submitter_id = :user
                        where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.actor())
                .param("user", by.userId())
                .update();
    }

    void decide(long id, String state, String note, StockCount.Step by) {
        jdbc.sql("""
                        update stock_count set state = :state, note = :note, decided_at = :at, decided_by = :actor,
                            decider_id = :user
                        where id = :id
                        """)
                .param("id", id)
                .param("state", state)
                .param("note", note)
                .param("at", Timestamp.from(by.at()))
                .param("actor", by.actor())
                .param("user", by.userId())
                .update();
    }

    Optional<Instant> last(long siteId) {
        return jdbc.sql("""
                        select decided_at from stock_count where site_id = :site and state = 'approved'
                        order by id desc
                        limit 1
                        """)
                .param("site", siteId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
