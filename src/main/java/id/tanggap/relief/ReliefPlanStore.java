package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.UnreadableAllocationException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Plans and choices in the database, which refuses to change one that is written.
@Repository
class ReliefPlanStore {

    private static final String COLUMNS =
            "select id, run, parent_id, scenario, days, input::text, output::text, why, at, actor from relief_plan ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ReliefPlanStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// The id and the time of the argument are not read.
    ///
    /// @return the new plan's id
    long add(long incident, ReliefPlan plan, Viewer by) {
        return jdbc.sql("""
                        insert into relief_plan (incident_id, run, parent_id, scenario, days, input, output, why, at,
                            actor, user_id)
                        values (:incident, :run, :parent, :scenario, nullif(:days, 0), :input::jsonb, :output::jsonb,
                            :why, :at, :actor, :user)
                        returning id
                        """)
                .param("incident", incident)
                .param("run", plan.run())
                .param("parent", plan.parent(), Types.BIGINT)
                .param("scenario", plan.scenario().text())
                .param("days", plan.days())
                .param("input", AllocationJson.write(plan.input()))
                .param("output", json.writeValueAsString(plan.outcome()))
                .param("why", plan.why())
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", by.name())
                .param("user", by.userId(), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    Optional<ReliefPlan> find(long incident, long id) {
        return jdbc.sql(COLUMNS + "where incident_id = :incident and id = :id")
                .param("incident", incident)
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    /// The last of each run, the newest run first.
    List<ReliefPlan> newest(long incident, int limit) {
        return jdbc.sql(COLUMNS + """
                        where id in (select max(id) from relief_plan where incident_id = :incident group by run)
                        order by id desc
                        limit :limit
                        """)
                .param("incident", incident)
                .param("limit", limit)
                .query(this::plan)
                .list();
    }

    void choose(long incident, long plan, String why, Viewer by) {
        jdbc.sql("""
                        insert into relief_plan_choice (incident_id, plan_id, why, at, actor, user_id)
                        values (:incident, :plan, :why, :at, :actor, :user)
                        """)
                .param("incident", incident)
                .param("plan", plan)
                .param("why", why)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", by.name())
                .param("user", by.userId(), Types.BIGINT)
                .update();
    }

    Optional<Long> chosen(long incident) {
        return jdbc.sql("""
                        select plan_id from relief_plan_choice where incident_id = :incident order by id desc limit 1
                        """).param("incident", incident).query(Long.class).optional();
    }

    private ReliefPlan plan(ResultSet row, int n) throws SQLException {
        try {
            return new ReliefPlan(
                    row.getLong("id"),
                    row.getObject("run", UUID.class),
                    row.getObject("parent_id", Long.class),
                    Scenario.parse(row.getString("scenario")).orElse(Scenario.NONE),
                    row.getInt("days"),
                    AllocationJson.read(row.getString("input").getBytes(StandardCharsets.UTF_8)),
                    json.readValue(row.getString("output"), ReliefPlan.Outcome.class),
                    row.getString("why"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"));
        } catch (UnreadableAllocationException broken) {
            throw new SQLException("The plan " + row.getLong("id") + " cannot be read: " + broken.getMessage(), broken);
        }
    }
}
