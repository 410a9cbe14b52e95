package id.tanggap.writing.macro;

import id.tanggap.writing.AnswerDependents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The macros (table `macro`), changed as settings of the kind `macro`. Read at each use.
@Repository
class MacroStore implements AnswerDependents {

    private static final String SELECT =
            "select code, label_id, label_en, steps, shortcut, categories, balai_code, retired from macro ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MacroStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Those in use, by code.
    List<Macro> all() {
        return jdbc.sql(SELECT + "where not retired order by code")
                .query(this::macro)
                .list();
    }

    /// Also retired ones, by code.
    List<Macro> every() {
        return jdbc.sql(SELECT + "order by code").query(this::macro).list();
    }

    /// Also a retired one.
    Optional<Macro> find(String code) {
        return jdbc.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(this::macro)
                .optional();
    }

    @Override
    public Optional<String> userOf(String answer) {
        return all().stream().filter(macro -> macro.writes(answer)).findFirst().map(Macro::label);
    }

    private Macro macro(ResultSet row, int n) throws SQLException {
        var steps = json.readTree(row.getString("steps"))
                .valueStream()
                .map(MacroStore::step)
                .toList();
        return new Macro(
                row.getString("code"),
                row.getString("label_id"),
                row.getString("label_en"),
                steps,
                row.getString("shortcut"),
                List.of((String[]) row.getArray("categories").getArray()),
                Objects.requireNonNullElse(row.getString("balai_code"), ""),
                row.getBoolean("retired"));
    }

    private static Macro.Step step(JsonNode stored) {
        var what = stored.path("do").asString("");
        return Macro.StepKind.of(what)
                .map(kind -> new Macro.Step(kind, stored.path("with").asString("")))
                .orElseGet(() -> new Macro.Step(Macro.StepKind.UNKNOWN, what));
    }
}
