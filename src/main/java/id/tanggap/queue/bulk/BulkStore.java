package id.tanggap.queue.bulk;

import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Stores bulk actions and their results.
@Repository
class BulkStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BulkStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long begin(BulkRequest request, long user, Instant at) {
        return jdbc.sql("""
                        insert into bulk_action (user_id, act, argument, at)
                        values (:user, :act, :argument::jsonb, :at)
                        returning id
                        """)
                .param("user", user)
                .param("act", request.action().code())
                .param("argument", json.writeValueAsString(request.with()))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /// What an action did to a ticket.
    ///
    /// @param refused why it was refused; null if it was done
    /// @param version of the ticket after the action
    record Result(
            TicketNumber number, UndoState before, @Nullable Reason refused, long version) {}

    void add(long bulk, long ticketId, Result result) {
        jdbc.sql("""
                        insert into bulk_item (bulk_id, ticket_id, number, reason, before, version)
                        values (:bulk, :ticket, :number, :reason::jsonb, :before::jsonb, :version)
                        """)
                .param("bulk", bulk)
                .param("ticket", ticketId)
                .param("number", result.number().digits())
                .param("reason", result.refused() == null ? null : json.writeValueAsString(result.refused()))
                .param("before", json.writeValueAsString(result.before()))
                .param("version", result.version())
                .update();
    }

    /// @return false if it is not theirs, too old, or was undone already
    boolean undone(long bulk, long user, Instant since, Instant at) {
        return jdbc.sql("""
                        update bulk_action set undone_at = :at
                        where id = :bulk and user_id = :user and undone_at is null and at > :since
                        """)
                        .param("bulk", bulk)
                        .param("user", user)
                        .param("since", Timestamp.from(since))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void recordKept(long bulk, TicketNumber number, Reason why) {
        jdbc.sql("update bulk_item set undone = :why::jsonb where bulk_id = :bulk and number = :number")
                .param("why", json.writeValueAsString(why))
                .param("bulk", bulk)
                .param("number", number.digits())
                .update();
    }

    /// A ticket on which the action was done.
    record Item(TicketNumber number, UndoState before, long version) {}

    List<Item> done(long bulk) {
        return jdbc.sql("""
                        select number, before, version from bulk_item
                        where bulk_id = :bulk and reason is null
                        order by ticket_id desc
                        """)
                .param("bulk", bulk)
                .query((row, n) -> new Item(
                        new TicketNumber(row.getString(1)),
                        json.readValue(row.getString(2), UndoState.class),
                        row.getLong(3)))
                .list();
    }

    BulkRequest request(long bulk) {
        return jdbc.sql("select act, argument from bulk_action where id = :bulk")
                .param("bulk", bulk)
                .query((row, n) -> new BulkRequest(
                        BulkRequest.BulkAction.of(row.getString(1)).orElseThrow(), with(row.getString(2))))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> with(String stored) {
        return json.readValue(stored, Map.class);
    }

    /// The report, only for the user who started the action.
    Optional<BulkReport> report(long bulk, long user) {
        return jdbc.sql("select act, at, undone_at is not null from bulk_action where id = :bulk and user_id = :user")
                .param("bulk", bulk)
                .param("user", user)
                .query((row, n) -> new BulkReport(
                        bulk,
                        BulkRequest.BulkAction.of(row.getString(1)).orElseThrow(),
                        row.getTimestamp(2).toInstant(),
                        row.getBoolean(3),
                        items(bulk)))
                .optional();
    }

    private List<BulkReport.Item> items(long bulk) {
        return jdbc.sql("select number, reason, undone from bulk_item where bulk_id = :bulk order by ticket_id")
                .param("bulk", bulk)
                .query((row, n) ->
                        new BulkReport.Item(new TicketNumber(row.getString(1)), reason(row, 2), reason(row, 3)))
                .list();
    }

    private @Nullable Reason reason(ResultSet row, int column) throws SQLException {
        var stored = row.getString(column);
        return stored == null ? null : json.readValue(stored, Reason.class);
    }
}
