package id.tanggap.phone.callback;

import id.tanggap.phone.call.CallViews;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Locks and writes rows of callbacks. The lock is `for no key update`, so that rows that refer to a callback can be
/// inserted at the same time.
@Component
public class LockedCallbacks {

    private static final String SELECT = """
            select b.id, b.number, b.zone, b.urgent, b.state, b.opened_at, b.due_at, b.last_call_at,
                   b.claimed_by, b.claimed_at,
                   (select u.name from app_user u where u.id = b.claimed_by) as claimed_name
            from callback b
            where\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LockedCallbacks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Locks a number until the end of the transaction: only one transaction at a time decides about its calls, on any
    /// node and for any exchange. Two numbers with the same hash wait for each other, which does no harm.
    public void lockNumber(String number) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('phone-number/' || :number, 0))::text")
                .param("number", number)
                .query(String.class)
                .list();
    }

    Optional<LockedCallback> lock(long id) {
        return lock(Selection.BY_ID, Map.of("id", id));
    }

    Optional<LockedCallback> lockOpen(String number) {
        return lock(Selection.OPEN, Map.of("number", number));
    }

    /// The callback that was open at a moment: it is still open, or was settled later.
    Optional<LockedCallback> lockOpenAt(String number, Instant at) {
        return lock(Selection.OPEN_AT, Map.of("number", number, "at", Timestamp.from(at)));
    }

    /// The callback that was settled at the moment of contact with the caller.
    Optional<LockedCallback> lockSettledAt(String number, Instant at) {
        return lock(Selection.SETTLED_AT, Map.of("number", number, "at", Timestamp.from(at)));
    }

    /// All open callbacks of a citizen, for any of their own numbers; locked in id order, so that there is no
    /// deadlock.
    List<LockedCallback> lockOpenOf(long reporterId) {
        return jdbc.sql(SELECT + """
                        b.id in (
                            select o.id from callback o where o.state = 'owed' and o.reporter_id = :reporter
                            union
                            select o.id from callback o
                            join contact_point p on p.kind = 'phone' and p.value = o.number and not p.shared
                            where o.state = 'owed' and p.reporter_id = :reporter)
                        order by b.id
                        for no key update of b
                        """).param("reporter", reporterId).query((row, n) -> callback(row)).list().stream()
                .filter(LockedCallback::isOwed)
                .toList();
    }

    private enum Selection {
        BY_ID("b.id = :id for no key update of b"),
        OPEN("b.number = :number and b.state = 'owed' for no key update of b"),
        OPEN_AT("""
                b.number = :number and b.opened_at <= :at and (b.settled_at is null or b.settled_at >= :at)
                order by b.id desc limit 1
                for no key update of b
                """),
        SETTLED_AT("""
                b.number = :number and b.settled_at = :at and b.state = 'settled'
                order by b.id desc limit 1
                for no key update of b
                """);

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    private Optional<LockedCallback> lock(Selection selection, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + selection.condition)
                .params(parameters)
                .query((row, n) -> callback(row))
                .optional();
    }

    private static LockedCallback callback(ResultSet row) throws SQLException {
        return new LockedCallback(
                row.getLong("id"),
                row.getString("number"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("urgent"),
                CallbackState.of(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                row.getTimestamp("last_call_at").toInstant(),
                claim(row));
    }

    private static LockedCallback.@Nullable Claim claim(ResultSet row) throws SQLException {
        var user = row.getObject("claimed_by", Long.class);
        var at = CallViews.instant(row, "claimed_at");
        return user == null || at == null ? null : new LockedCallback.Claim(user, row.getString("claimed_name"), at);
    }

    /// @return its id
    long insert(NewCallback callback) {
        return insert(callback, "").orElseThrow();
    }

    /// @return its id; empty if the number has an open callback
    Optional<Long> insertIfNone(NewCallback callback) {
        return insert(callback, "on conflict (number) where state = 'owed' do nothing");
    }

    private Optional<Long> insert(NewCallback callback, String otherwise) {
        var caller = callback.caller();
        var plan = callback.plan();
        return jdbc.sql("""
                        insert into callback
                            (number, reporter_id, zone, place_hint, urgent, state, opened_at, due_at, give_up_at,
                             next_at, last_call_at, calls, why)
                        values (:number, :reporter, :zone, :hint, :urgent, 'owed', :from, :due, :giveUp,
                             :due, :call, :calls, :why::jsonb)
                        %s
                        returning id
                        """.formatted(otherwise))
                .param("number", caller.number())
                .param("reporter", caller.reporterId())
                .param("zone", caller.zone().getId())
                .param("hint", caller.placeHint())
                .param("urgent", callback.urgent())
                .param("from", Timestamp.from(callback.openedAt()))
                .param("due", Timestamp.from(plan.due()))
                .param("giveUp", Timestamp.from(plan.giveUp()))
                .param("call", Timestamp.from(callback.lastCallAt()))
                .param("calls", callback.calls())
                .param("why", json.writeValueAsString(plan.why()))
                .query(Long.class)
                .optional();
    }

    /// Sets new due times, because an earlier or an urgent call was read.
    void reschedule(LockedCallback owed, boolean urgent, Instant openedAt, CallbackSchedule.Plan plan) {
        jdbc.sql("""
                        update callback set
                            urgent = :urgent, opened_at = :opened, due_at = :due, give_up_at = :giveUp,
                            next_at = case when attempts = 0 then :due else least(next_at, :due) end, why = :why::jsonb
                        where id = :id
                        """)
                .param("urgent", urgent)
                .param("opened", Timestamp.from(openedAt))
                .param("due", Timestamp.from(plan.due()))
                .param("giveUp", Timestamp.from(plan.giveUp()))
                .param("why", json.writeValueAsString(plan.why()))
                .param("id", owed.id())
                .update();
    }

    /// Counts the missed calls that the callback is for.
    ///
    /// @return the number of these calls
    int count(long id, long call, boolean holds) {
        return jdbc.sql("""
                        with holder as (
                            select c.started_at from call c
                            where c.callback_id = :id and c.became in ('callback', 'linked') and c.outcome <> 'answered'
                              and c.id <> :call
                            union all
                            select c.started_at from call c where c.id = :call and :holds
                        )
                        update callback set
                            calls = greatest(1, (select count(*) from holder)),
                            last_call_at = coalesce((select max(started_at) from holder), last_call_at),
                            version = version + 1
                        where id = :id
                        returning (select count(*) from holder)
                        """)
                .param("id", id)
                .param("call", call)
                .param("holds", holds)
                .query(Integer.class)
                .single();
    }

    void attempted(long id, Instant next) {
        jdbc.sql("""
                        update callback set
                            attempts = attempts + 1, next_at = :next, claimed_by = null, claimed_at = null,
                            version = version + 1
                        where id = :id
                        """).param("next", Timestamp.from(next)).param("id", id).update();
    }

    /// @param attempt 1 if the last attempt ended the callback, else 0
    void end(long id, CallbackEnd end, int attempt) {
        jdbc.sql("""
                        update callback set
                            state = :state, settled_at = :at, settled_how = :how, settled_by = :by,
                            attempts = attempts + :attempt, claimed_by = null, claimed_at = null,
                            version = version + 1
                        where id = :id
                        """)
                .param("state", end.state().code())
                .param("at", Timestamp.from(end.at()))
                .param("how", end.how().code())
                .param("by", end.by())
                .param("attempt", attempt)
                .param("id", id)
                .update();
    }

    void reopen(long id, Instant next) {
        jdbc.sql("""
                        update callback set
                            state = 'owed', settled_at = null, settled_how = null, settled_by = null, attempts = 0,
                            next_at = :next, version = version + 1
                        where id = :id
                        """).param("next", Timestamp.from(next)).param("id", id).update();
    }

    void claim(long id, @Nullable Long user, @Nullable Instant at) {
        jdbc.sql("update callback set claimed_by = :user, claimed_at = :at, version = version + 1 where id = :id")
                .param("user", user)
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /// Sets the ticket that the callback is about.
    void setTicket(long id, long ticketId) {
        jdbc.sql("update callback set ticket_id = :ticket where id = :id")
                .param("ticket", ticketId)
                .param("id", id)
                .update();
    }
}
