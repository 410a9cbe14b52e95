package id.tanggap.phone.call;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.ticket.TicketNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Locks calls and writes their follow-up.
///
/// Code that needs several locks takes them in this order, so that there is no deadlock: the ticket that is being
/// opened, the call, the caller's number, the callback.
@Component
public class LockedCalls {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CallChangeNotifier notifier;

    LockedCalls(JdbcClient jdbc, JsonMapper json, CallChangeNotifier notifier) {
        this.jdbc = jdbc;
        this.json = json;
        this.notifier = notifier;
    }

    public Optional<LockedCall> lock(long id, Viewer viewer) {
        return lock(id, viewer.visibility());
    }

    /// For work of the program itself, without a viewer.
    public Optional<LockedCall> lock(long id) {
        return lock(id, Visibility.ALL);
    }

    private Optional<LockedCall> lock(long id, Visibility visibility) {
        return one(Selection.BY_ID, Map.of("id", id), visibility);
    }

    /// The next call whose follow-up is due. Locked rows are skipped: another worker has them.
    public Optional<LockedCall> lockNext(Instant now) {
        return one(Selection.DUE, Map.of("now", Timestamp.from(now)), Visibility.ALL);
    }

    private enum Selection {
        BY_ID("c.id = " + CallViews.CURRENT + " for update of c"),
        DUE("c.decide_at <= :now order by c.decide_at, c.id limit 1 for update of c skip locked");

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    private Optional<LockedCall> one(Selection selection, Map<String, ?> parameters, Visibility visibility) {
        return jdbc.sql(select(visibility) + selection.condition)
                .params(visibility.parameters())
                .params(parameters)
                .query((row, n) -> state(row))
                .optional();
    }

    private static String select(Visibility visibility) {
        return """
            select c.id, c.direction, c.outcome, c.started_at, c.answered_at, c.ended_at, c.read_at,
                   c.caller_kind, c.caller, c.callee_kind, c.callee, c.agent, c.agent_id, c.urgent, c.test,
                   c.recordings <> '[]'::jsonb as recorded, c.wait_seconds, c.talk_seconds,
                   c.became, c.decided_by, c.taken, c.callback_id, c.failures,
                   (select t.number from ticket t where t.id = c.ticket_id and %1$s) as number
            from call c
            where (c.ticket_id is null
                   or exists (select 1 from ticket t where t.id = c.ticket_id and %1$s and %2$s)) and\s""".formatted(visibility.sql(), visibility.identitySql());
    }

    private static LockedCall state(ResultSet row) throws SQLException {
        return new LockedCall(
                row.getLong("id"),
                facts(row),
                row.getInt("wait_seconds"),
                row.getInt("talk_seconds"),
                FollowUp.of(row.getString("became")),
                row.getString("decided_by"),
                row.getBoolean("taken"),
                row.getObject("callback_id", Long.class),
                CallViews.number(row),
                row.getInt("failures"));
    }

    private static CallFacts facts(ResultSet row) throws SQLException {
        return new CallFacts(
                CallDirection.of(row.getString("direction")),
                CallOutcome.of(row.getString("outcome")),
                new CallFacts.Times(
                        row.getTimestamp("started_at").toInstant(),
                        CallViews.instant(row, "answered_at"),
                        CallViews.instant(row, "ended_at"),
                        row.getTimestamp("read_at").toInstant()),
                CallViews.party(row, "caller"),
                CallViews.party(row, "callee"),
                row.getString("agent"),
                row.getObject("agent_id", Long.class),
                row.getBoolean("urgent"),
                row.getBoolean("test"),
                row.getBoolean("recorded"));
    }

    /// Writes the follow-up. Nothing more is to decide until the call's facts change.
    public void setFollowUp(long id, DecidedFollowUp followUp, Instant at) {
        jdbc.sql("""
                        update call set
                            became = :became, reason = :reason::jsonb, decided_by = :by, callback_id = :callback,
                            decide_at = null, failures = 0, updated_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("became", followUp.kind().code())
                .param("reason", json.writeValueAsString(followUp.reason()))
                .param("by", followUp.by())
                .param("callback", followUp.callbackId())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        notifier.notifyAfterCommit(id);
    }

    /// The call's facts changed, but not its follow-up.
    public void keepFollowUp(long id) {
        jdbc.sql("update call set decide_at = null, failures = 0 where id = :id")
                .param("id", id)
                .update();
    }

    /// Deciding failed: it is tried again at `next`.
    public void postpone(long id, Instant next) {
        jdbc.sql("update call set decide_at = :next, failures = failures + 1 where id = :id and decide_at is not null")
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /// The call belongs to no ticket any more.
    public void unlink(long id) {
        jdbc.sql("update call set ticket_id = null where id = :id")
                .param("id", id)
                .update();
    }

    /// @return id of the ticket that it belongs to now
    public long linkTo(long id, TicketNumber number, Viewer by) {
        var visibility = by.visibility();
        return jdbc.sql("""
                        update call c set ticket_id = t.id
                        from ticket t
                        where c.id = :id and t.number = :number and %s
                        returning c.ticket_id
                        """.formatted(visibility.sql()))
                .params(visibility.parameters())
                .param("id", id)
                .param("number", number.digits())
                .query(Long.class)
                .single();
    }

    /// The call form led to a ticket.
    public void completed(long id, long ticketId, @Nullable Long reporterId) {
        jdbc.sql("""
                        update call set ticket_id = :ticket, reporter_id = coalesce(:reporter, reporter_id)
                        where id = :id
                        """)
                .param("ticket", ticketId)
                .param("reporter", reporterId, java.sql.Types.BIGINT)
                .param("id", id)
                .update();
    }

    /// A person takes over a draft that belongs to nobody.
    public void take(long id, long userId, Instant at) {
        jdbc.sql(
                        "update call set agent_id = :user, taken = true, updated_at = :at, version = version + 1 where id = :id")
                .param("user", userId)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
        notifier.notifyAfterCommit(id);
    }
}
