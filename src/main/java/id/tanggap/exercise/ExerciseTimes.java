package id.tanggap.exercise;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When an exercise came how far: the report of times, from the records of what was really done.
@Repository
public class ExerciseTimes {

    private static final String OF_INCIDENTS = "select id from incident where exercise_id = :id";

    private static final List<Map.Entry<String, String>> MILESTONES = List.of(
            Map.entry("event", "select min(played_at) from exercise_step where exercise_id = :id and kind <> 'answer'"),
            Map.entry("ticket", "select min(created_at) from ticket where exercise_id = :id"),
            Map.entry("proposed", "select min(created_at) from incident where exercise_id = :id"),
            Map.entry("confirmed", log("incident_log", "l.kind in ('confirmed', 'opened')")),
            Map.entry(
                    "attached",
                    "select min(attached_at) from incident_ticket where incident_id in (" + OF_INCIDENTS + ")"),
            Map.entry("counted", "select min(at) from people_count where incident_id in (" + OF_INCIDENTS + ")"),
            Map.entry("planned", "select min(at) from relief_plan_choice where incident_id in (" + OF_INCIDENTS + ")"),
            Map.entry("ordered", orders("l.to_state in ('waiting', 'ready')")),
            Map.entry("departed", orders("l.to_state = 'departed'")),
            Map.entry("arrived", orders("l.to_state = 'arrived'")),
            Map.entry("delivered", """
                    select min(h.arrived_at) from dispatch_handover h join dispatch_order o on o.id = h.order_id
                    where h.state = 'accepted' and o.incident_id in (""" + OF_INCIDENTS + ")"),
            Map.entry(
                    "reported",
                    "select min(approved_at) from situation_report where incident_id in (" + OF_INCIDENTS + ")"));

    private final JdbcClient jdbc;

    ExerciseTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String log(String table, String condition) {
        return "select min(l.at) from " + table + " l where l.incident_id in (" + OF_INCIDENTS + ") and " + condition;
    }

    private static String orders(String condition) {
        return "select min(l.at) from dispatch_log l join dispatch_order o on o.id = l.order_id where o.incident_id in ("
                + OF_INCIDENTS + ") and " + condition;
    }

    /// @param code `event` … `reported`
    /// @param at null while it was not reached
    public record Milestone(String code, @Nullable Instant at) {}

    /// In the order in which they usually come. One statement.
    public List<Milestone> of(Exercise exercise) {
        var sql = new StringBuilder("select ");
        for (var n = 0; n < MILESTONES.size(); n++) {
            sql.append(n == 0 ? "(" : ", (")
                    .append(MILESTONES.get(n).getValue())
                    .append(')');
        }
        return jdbc.sql(sql.toString())
                .param("id", exercise.id())
                .query((row, line) -> {
                    var found = new ArrayList<Milestone>();
                    for (var n = 0; n < MILESTONES.size(); n++) {
                        found.add(new Milestone(MILESTONES.get(n).getKey(), instant(row.getTimestamp(n + 1))));
                    }
                    return List.copyOf(found);
                })
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
