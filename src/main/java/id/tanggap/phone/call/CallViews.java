package id.tanggap.phone.call;

import id.tanggap.access.Viewer;
import id.tanggap.access.Visibility;
import id.tanggap.pbx.Call;
import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
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
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads calls as the desk shows them; one statement for any list.
@Component
public class CallViews {

    private static final TypeReference<List<Call.Leg>> LEGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CallViews(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Which calls are listed, with order and limit. `%s` stands for the viewer's condition on reporters.
    public enum Selection {
        BY_ID("c.id = " + CURRENT),
        NEWEST("(c.started_at, c.id) < (:at, :id) order by c.started_at desc, c.id desc limit :limit"),
        DRAFTS("c.became = 'draft' order by c.started_at, c.id limit :limit"),
        OWN_DRAFTS("c.became = 'draft' and c.agent_id = :user order by c.started_at, c.id limit :limit"),
        SAME_NUMBER("""
                c.party = (select own.party from call own where own.id = :id) and c.id <> :id
                  and (c.ticket_id is null or %s)
                order by c.started_at desc limit :limit
                """),
        AT_EXTENSION("""
                c.outcome = 'ongoing' and c.started_at > :since
                  and exists (
                      select 1
                      from app_user me
                      cross join jsonb_array_elements(c.legs) as leg
                      where me.id = :user and leg ->> 'agent' = me.extension
                        and leg ->> 'endedAt' is null)
                order by c.answered_at is null, c.started_at desc
                limit 1
                """),
        OF_NUMBERS("c.party in (:numbers) order by c.started_at desc, c.id desc limit :limit"),
        FIRST_OF_NUMBERS("""
                c.id in (select distinct on (party) id from call
                         where party in (:numbers)
                         order by party, started_at, id)
                """),
        OF_TICKET("t.number = :ticket order by c.started_at desc, c.id desc limit :limit");

        private final String condition;

        Selection(String condition) {
            this.condition = condition;
        }
    }

    public List<CallView> list(Viewer viewer, Selection selection, Map<String, ?> parameters) {
        var visibility = viewer.visibility();
        return jdbc.sql(select(visibility) + selection.condition.formatted(visibility.identitySql()))
                .params(visibility.parameters())
                .params(parameters)
                .query((row, n) -> view(row))
                .list();
    }

    /// Finds a call by its id, or by the id of a call that was merged into it.
    public Optional<CallView> find(long id, Viewer viewer) {
        return list(viewer, Selection.BY_ID, Map.of("id", id)).stream().findFirst();
    }

    /// The current id of the call with the given id.
    public static final String CURRENT = "coalesce((select m.call_id from call_merged m where m.id = :id), :id)";

    /// A shared number identifies no reporter. A call that belongs to a ticket is visible to those who may see the
    /// ticket and to the agent who took the call; its caller only to those who may see the ticket's reporter.
    private static String select(Visibility visibility) {
        return """
            select c.id, c.ref, c.channel_name, c.direction, c.outcome, c.started_at, c.answered_at, c.ended_at,
                   c.wait_seconds, c.talk_seconds, c.caller_kind, c.caller, c.callee_kind, c.callee,
                   c.agent, c.agent_id, u.name as agent_name, c.queue, c.urgent, c.legs, c.became, c.reason,
                   c.decided_by, t.number, c.callback_id, r.id as reporter_id, r.name as reporter_name,
                   coalesce(p.shared, false) as shared, c.version, coalesce(not (%2$s), false) as unnamed
            from call c
            left join app_user u on u.id = c.agent_id
            left join ticket t on t.id = c.ticket_id and ((%1$s) or c.agent_id = :visible_user)
            left join contact_point p on p.kind = 'phone' and p.value = c.party
            left join reporter r on r.id = coalesce(c.reporter_id, case when not p.shared then p.reporter_id end)
            where (c.ticket_id is null or t.id is not null) and\s""".formatted(visibility.sql(), visibility.identitySql());
    }

    private CallView view(ResultSet row) throws SQLException {
        var unnamed = row.getBoolean("unnamed");
        return new CallView(
                row.getLong("id"),
                new CallView.Origin(row.getString("channel_name"), row.getString("ref")),
                course(row, unnamed),
                times(row),
                new CallView.Agent(
                        row.getString("agent"), row.getObject("agent_id", Long.class), row.getString("agent_name")),
                json.readValue(row.getString("legs"), LEGS),
                followUp(row),
                reporter(row, unnamed),
                unnamed,
                row.getLong("version"));
    }

    private static CallView.Course course(ResultSet row, boolean unnamed) throws SQLException {
        return new CallView.Course(
                CallDirection.of(row.getString("direction")),
                CallOutcome.of(row.getString("outcome")),
                unnamed ? without(party(row, "caller")) : party(row, "caller"),
                unnamed ? without(party(row, "callee")) : party(row, "callee"),
                row.getString("queue"),
                row.getBoolean("urgent"));
    }

    private static CallView.Times times(ResultSet row) throws SQLException {
        return new CallView.Times(
                row.getTimestamp("started_at").toInstant(),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                row.getInt("wait_seconds"),
                row.getInt("talk_seconds"));
    }

    private CallView.FollowUpView followUp(ResultSet row) throws SQLException {
        return new CallView.FollowUpView(
                FollowUp.of(row.getString("became")),
                reason(row),
                row.getString("decided_by"),
                number(row),
                row.getObject("callback_id", Long.class));
    }

    private static CallView.Reporter reporter(ResultSet row, boolean unnamed) throws SQLException {
        return new CallView.Reporter(
                unnamed ? null : row.getObject("reporter_id", Long.class),
                unnamed ? null : row.getString("reporter_name"),
                row.getBoolean("shared"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column))
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    static CallParty party(ResultSet row, String column) throws SQLException {
        return new CallParty(CallParty.Kind.of(row.getString(column + "_kind")), row.getString(column));
    }

    private static CallParty without(CallParty party) {
        return party.kind() == CallParty.Kind.INTERNAL ? party : new CallParty(CallParty.Kind.HIDDEN, null);
    }

    private @Nullable Reason reason(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null ? null : json.readValue(reason, Reason.class);
    }

    public static @Nullable TicketNumber number(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return number == null ? null : new TicketNumber(number);
    }
}
