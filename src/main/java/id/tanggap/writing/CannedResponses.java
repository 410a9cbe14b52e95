package id.tanggap.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The prepared answers (table `canned_answer`), changed as settings of the kind `canned-answer`. Read at each use.
@Repository
public class CannedResponses {

    private static final String SELECT = """
            select a.code, a.language, a.categories, a.title, a.title_en, a.text, a.shortcut, a.balai_code, a.retired
            from canned_answer a
            """;

    private final JdbcClient jdbc;

    CannedResponses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The language in which a ticket's citizen is answered.
    public String languageOf(long ticketId) {
        return jdbc.sql("select language from ticket where id = :id")
                .param("id", ticketId)
                .query(String.class)
                .single();
    }

    /// Answers for one ticket, those for its very category first, in its citizen's language, of the office and of the
    /// balai that has it; one statement.
    public List<CannedResponse> forTicket(long ticketId, String category) {
        return jdbc.sql(SELECT + """
                        where a.language = (select t.language from ticket t where t.id = :ticket)
                          and not a.retired
                          and (a.balai_code is null
                               or a.balai_code = (select t.balai_code from ticket t where t.id = :ticket))
                        order by a.code
                        """).param("ticket", ticketId).query(CannedResponses::answer).list().stream()
                .filter(answer -> answer.fits(category))
                .sorted(Comparator.comparing((CannedResponse answer) -> -answer.closeness(category))
                        .thenComparing(answer -> answer.categories().size()))
                .toList();
    }

    /// One answer in a language that is in use; in Indonesian if there is no other.
    public Optional<CannedResponse> find(String code, String language) {
        return jdbc.sql(SELECT + """
                        where a.code = :code and a.language in (:language, 'id') and not a.retired
                        order by a.language = :language desc
                        limit 1
                        """)
                .param("code", code)
                .param("language", language)
                .query(CannedResponses::answer)
                .optional();
    }

    /// The very one, also if it is retired.
    public Optional<CannedResponse> find(AnswerKey key) {
        return jdbc.sql(SELECT + "where a.code = :code and a.language = :language")
                .param("code", key.code())
                .param("language", key.language())
                .query(CannedResponses::answer)
                .optional();
    }

    /// All of them, also retired ones; a list that people keep.
    public List<CannedResponse> all() {
        return jdbc.sql(SELECT + "order by a.code, a.language = 'en'")
                .query(CannedResponses::answer)
                .list();
    }

    private static CannedResponse answer(ResultSet row, int n) throws SQLException {
        return new CannedResponse(
                row.getString("code"),
                row.getString("language"),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("text"),
                row.getString("shortcut"),
                Objects.requireNonNullElse(row.getString("balai_code"), ""),
                row.getBoolean("retired"));
    }
}
