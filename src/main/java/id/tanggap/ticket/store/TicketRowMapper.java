package id.tanggap.ticket.store;

import id.tanggap.taxonomy.Kind;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Maps between `TicketRow` and the columns of the table.
public final class TicketRowMapper {

    /// The statement without its condition, which `TicketStore` adds.
    public static final String COLUMNS = """
            select t.id, t.number, t.version, t.channel, t.language, t.reporter_via is not null as reachable,
                   t.exercise_id,
                   t.state, t.resume, t.outcome,
                   t.category, t.kind, t.supervision, t.urgency, t.place_code, t.confidential,
                   t.balai_code, t.chosen, t.team_id, t.assignee_id,
                   t.hand_overs, t.declines, t.declined_by, t.alarm, t.main_id, t.incident_id,
                   coalesce(t.cycle_at, t.created_at) as cycle_at, t.ended_at
            from ticket t
            """;

    private TicketRowMapper() {}

    public static TicketRow row(ResultSet row, int n) throws SQLException {
        return new TicketRow(
                new TicketRow.Origin(
                        row.getLong("id"),
                        new TicketNumber(row.getString("number")),
                        row.getString("channel"),
                        row.getString("language"),
                        row.getBoolean("reachable"),
                        row.getObject("exercise_id", Long.class)),
                row.getLong("version"),
                new TicketRow.Status(
                        TicketState.of(row.getString("state")),
                        state(row.getString("resume")),
                        row.getString("outcome")),
                new TicketRow.Assignment(
                        row.getString("balai_code"),
                        row.getBoolean("chosen"),
                        row.getObject("team_id", Long.class),
                        row.getObject("assignee_id", Long.class)),
                about(row),
                new TicketRow.HandOverHistory(
                        row.getInt("hand_overs"),
                        row.getInt("declines"),
                        List.of((String[]) row.getArray("declined_by").getArray()),
                        row.getBoolean("alarm")),
                new TicketRow.LinkedTo(row.getObject("main_id", Long.class), row.getObject("incident_id", Long.class)),
                new TicketRow.Period(row.getTimestamp("cycle_at").toInstant(), instant(row.getTimestamp("ended_at"))));
    }

    private static TicketRow.About about(ResultSet row) throws SQLException {
        return new TicketRow.About(
                row.getString("category"),
                Kind.of(row.getString("kind")),
                row.getBoolean("supervision"),
                Urgency.of(row.getString("urgency")),
                row.getString("place_code"),
                row.getBoolean("confidential"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable TicketState state(@Nullable String code) {
        return code == null ? null : TicketState.of(code);
    }

    static Map<String, @Nullable Object> parameters(TicketRow ticket) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", ticket.id());
        values.put("version", ticket.version());
        values.put("state", ticket.state().code());
        values.put("resume", code(ticket.status().resume()));
        values.put("outcome", ticket.status().outcome());
        values.put("category", ticket.about().category());
        values.put("kind", ticket.about().kind().code());
        values.put("supervision", ticket.about().supervision());
        values.put("urgency", ticket.about().urgency().code());
        values.put("place", ticket.about().place());
        values.put("confidential", ticket.about().confidential());
        values.put("balai", ticket.assignment().balai());
        values.put("chosen", ticket.assignment().chosen());
        values.put("team", ticket.assignment().team());
        values.put("assignee", ticket.assignment().assignee());
        values.put("handOvers", ticket.handOverHistory().handOvers());
        values.put("declines", ticket.handOverHistory().declines());
        values.put("declinedBy", String.join(" ", ticket.handOverHistory().declinedBy()));
        values.put("alarm", ticket.handOverHistory().alarm());
        values.put("main", ticket.linkedTo().main());
        values.put("incident", ticket.linkedTo().incident());
        values.put("cycle", Timestamp.from(ticket.period().cycleAt()));
        values.put("ended", time(ticket.period().endedAt()));
        return values;
    }

    private static @Nullable String code(@Nullable TicketState state) {
        return state == null ? null : state.code();
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
