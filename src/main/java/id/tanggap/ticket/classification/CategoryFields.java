package id.tanggap.ticket.classification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which fields tickets of a category have; administrators set them (`FieldSetting`).
@Repository
public class CategoryFields {

    private final JdbcClient jdbc;

    CategoryFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The fields of a leaf category and of its group, in order; one statement.
    public List<FieldDefinition> of(String category) {
        var dot = category.indexOf('.');
        return jdbc.sql("""
                        select code, label_id, label_en, type, required, choices
                        from category_field
                        where category in (:leaf, :group) and not retired
                        order by position, code
                        """)
                .param("leaf", category)
                .param("group", dot < 0 ? category : category.substring(0, dot))
                .query((row, n) -> new FieldDefinition(
                        row.getString("code"),
                        row.getString("label_id"),
                        row.getString("label_en"),
                        FieldDefinition.Type.of(row.getString("type")),
                        row.getBoolean("required"),
                        List.of((String[]) row.getArray("choices").getArray())))
                .list();
    }
}
