package id.tanggap.ticket.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The outcomes with all that administrators can set, for the page that does it.
@Repository
public class OutcomeSettings {

    private static final String SELECT = """
            select code, label_id, label_en, ends_in, needs_reason, needs_answer, needs_proof, needs_supervisor,
                   needs_reference, needs_fields, tells_citizen, offered, position
            from outcome where not retired
            """;

    private final JdbcClient jdbc;

    OutcomeSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By code, in order.
    public Map<String, OutcomeSetting> all() {
        var all = new LinkedHashMap<String, OutcomeSetting>();
        jdbc.sql(SELECT + " order by position, code").query(row -> {
            all.put(row.getString("code"), setting(row));
        });
        return all;
    }

    public Optional<OutcomeSetting> find(String code) {
        return jdbc.sql(SELECT + " and code = :code")
                .param("code", code)
                .query((row, n) -> setting(row))
                .optional();
    }

    private static OutcomeSetting setting(ResultSet row) throws SQLException {
        return new OutcomeSetting(
                row.getString("label_id"),
                row.getString("label_en"),
                row.getString("ends_in"),
                Outcomes.requirements(row).stream()
                        .map(Outcome.Requirement::code)
                        .toList(),
                row.getBoolean("tells_citizen"),
                row.getBoolean("offered"),
                row.getInt("position"));
    }
}
