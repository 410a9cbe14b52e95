package id.tanggap.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells a newcomer what to do next, from what was really done so far.
@Repository
public class ExerciseGuide {

    private static final String DISPATCH = "/dispatch/";

    private final JdbcClient jdbc;

    ExerciseGuide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param code names the words: `confirm`, `plan` …
    /// @param path of the page where it is done; empty if there is nothing to do but wait
    /// @param count that the words mention
    public record Hint(String code, String path, int count) {
        static Hint at(String code, String path) {
            return new Hint(code, path, 0);
        }
    }

    /// @param open code of its open incident
    /// @param loose tickets in no incident
    private record Facts(
            @Nullable String proposed,
            @Nullable String open,
            int loose,
            int attached,
            boolean counted,
            boolean planned,
            boolean reported,
            Orders orders) {}

    /// Orders of the exercise: a code of each state.
    ///
    /// @param moving one that left and that nobody signed for
    private record Orders(
            boolean any,
            @Nullable String draft,
            @Nullable String waiting,
            @Nullable String ready,
            @Nullable String moving) {}

    public Hint next(Exercise exercise) {
        if (exercise.isOver()) {
            return Hint.at("over", "/exercises/" + exercise.id());
        }
        var facts = facts(exercise);
        if (facts.open() == null) {
            return facts.proposed() == null
                    ? Hint.at("wait", "")
                    : Hint.at("confirm", "/incidents/" + facts.proposed());
        }
        var incident = "/incidents/" + facts.open();
        if (facts.attached() == 0 && facts.loose() > 0) {
            return new Hint("attach", incident, facts.loose());
        }
        if (!facts.counted()) {
            return Hint.at("count", incident + "/needs");
        }
        if (!facts.planned()) {
            return Hint.at("plan", incident + "/plan");
        }
        return sent(facts.orders()).orElseGet(() -> last(exercise, facts, incident));
    }

    private static Optional<Hint> sent(Orders orders) {
        if (orders.draft() != null) {
            return Optional.of(Hint.at("send", DISPATCH + orders.draft()));
        }
        if (orders.moving() != null) {
            return Optional.of(Hint.at("deliver", DISPATCH + orders.moving() + "/note"));
        }
        if (orders.waiting() != null) {
            return Optional.of(Hint.at("answers", DISPATCH + orders.waiting()));
        }
        return Optional.ofNullable(orders.ready()).map(code -> Hint.at("depart", DISPATCH + code));
    }

    private static Hint last(Exercise exercise, Facts facts, String incident) {
        if (!facts.reported()) {
            return facts.orders().any()
                    ? Hint.at("report", incident + "/sitrep")
                    : Hint.at("order", incident + "/plan");
        }
        return facts.loose() > 0
                ? new Hint("attach", incident, facts.loose())
                : Hint.at("stop", "/exercises/" + exercise.id());
    }

    private Facts facts(Exercise exercise) {
        return jdbc.sql("""
                        with mine as (select id, code, state from incident where exercise_id = :id),
                             orders as (select o.id, o.code, o.state from dispatch_order o join mine on mine.id = o.incident_id)
                        select (select min(code) from mine where state = 'proposed') as proposed,
                               (select min(code) from mine where state = 'open') as open,
                               (select count(*) from ticket t where t.exercise_id = :id and not exists (
                                    select 1 from incident_ticket a where a.ticket_id = t.id)) as loose,
                               (select count(*) from incident_ticket a join mine on mine.id = a.incident_id) as attached,
                               exists (select 1 from people_count c join mine on mine.id = c.incident_id) as counted,
                               exists (select 1 from relief_plan_choice c join mine on mine.id = c.incident_id) as planned,
                               exists (select 1 from orders) as ordered,
                               (select min(code) from orders where state = 'draft') as draft,
                               (select min(code) from orders where state = 'waiting') as waiting,
                               (select min(code) from orders where state = 'ready') as ready,
                               (select min(o.code) from orders o where o.state in ('departed', 'arrived') and not exists (
                                    select 1 from dispatch_handover h where h.order_id = o.id and h.state = 'accepted'))
                                   as moving,
                               exists (select 1 from situation_report r join mine on mine.id = r.incident_id) as reported
                        """)
                .param("id", exercise.id())
                .query((row, n) -> facts(row))
                .single();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("proposed"),
                row.getString("open"),
                row.getInt("loose"),
                row.getInt("attached"),
                row.getBoolean("counted"),
                row.getBoolean("planned"),
                row.getBoolean("reported"),
                new Orders(
                        row.getBoolean("ordered"),
                        row.getString("draft"),
                        row.getString("waiting"),
                        row.getString("ready"),
                        row.getString("moving")));
    }
}
