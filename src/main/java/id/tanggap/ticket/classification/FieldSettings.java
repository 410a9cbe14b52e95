package id.tanggap.ticket.classification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The fields of all categories, for the page that sets them.
@Repository
public class FieldSettings {

    static final String SELECT = """
            select category, code, label_id, label_en, type, required, needed_to_end, choices, position
            from category_field
            """;

    private final JdbcClient jdbc;

    FieldSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param category a leaf or a group
    public record Line(String category, String code, FieldSetting field) {
        public String key() {
            return FieldSetting.key(category, code);
        }
    }

    public List<Line> all() {
        return jdbc.sql(SELECT + "where not retired order by category, position, code")
                .query((row, n) -> line(row))
                .list();
    }

    public Optional<Line> find(String category, String code) {
        return jdbc.sql(SELECT + "where not retired and category = :category and code = :code")
                .param("category", category)
                .param("code", code)
                .query((row, n) -> line(row))
                .optional();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("category"), row.getString("code"), setting(row));
    }

    static FieldSetting setting(ResultSet row) throws SQLException {
        return new FieldSetting(
                row.getString("label_id"),
                row.getString("label_en"),
                row.getString("type"),
                row.getBoolean("required"),
                row.getBoolean("needed_to_end"),
                List.of((String[]) row.getArray("choices").getArray()),
                row.getInt("position"));
    }
}
