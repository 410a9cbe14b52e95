package id.tanggap.ticket.workflow;

import id.tanggap.ticket.TicketState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The outcomes as operators have set them up. Read at each use: a change applies at once on every node.
@Component
public class Outcomes {

    public static final String DUPLICATE = "duplicate";

    private static final String SELECT = """
            select code, label_id, label_en, ends_in, needs_reason, needs_answer, needs_proof, needs_supervisor,
                   needs_reference, needs_fields, tells_citizen, offered
            from outcome
            """;

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Outcome> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(Outcomes::outcome)
                .optional();
    }

    /// Outcomes that staff can choose, in order.
    public List<Outcome> offered() {
        return jdbc.sql(SELECT + "where offered order by position")
                .query(Outcomes::outcome)
                .list();
    }

    /// All outcomes, including those that only the program gives.
    public List<Outcome> all() {
        return jdbc.sql(SELECT + "order by position").query(Outcomes::outcome).list();
    }

    private static Outcome outcome(ResultSet row, int n) throws SQLException {
        return new Outcome(
                row.getString("code"),
                row.getString("label_id"),
                row.getString("label_en"),
                TicketState.of(row.getString("ends_in")),
                requirements(row),
                row.getBoolean("tells_citizen"),
                row.getBoolean("offered"));
    }

    /// Each requirement has a column of its name.
    static Set<Outcome.Requirement> requirements(ResultSet row) throws SQLException {
        var needed = EnumSet.noneOf(Outcome.Requirement.class);
        for (var one : Outcome.Requirement.values()) {
            if (row.getBoolean("needs_" + one.name().toLowerCase(Locale.ROOT))) {
                needed.add(one);
            }
        }
        return needed;
    }
}
