package id.tanggap.writing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The prepared answers; operators edit the table `canned_answer`.
@Repository
public class CannedResponses {

    private static final String SELECT = "select code, language, category, title, text from canned_answer ";

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

    /// Answers for one ticket, in its citizen's language; one statement.
    public List<CannedResponse> forTicket(long ticketId, String category) {
        return jdbc.sql(SELECT + """
                        where language = (select t.language from ticket t where t.id = :ticket)
                        order by length(category) desc, code
                        """).param("ticket", ticketId).query(CannedResponse.class).list().stream()
                .filter(answer -> answer.fits(category))
                .toList();
    }

    /// One answer in a language; in Indonesian if there is no other.
    public Optional<CannedResponse> find(String code, String language) {
        return jdbc.sql(SELECT + """
                        where code = :code and language in (:language, 'id')
                        order by language = :language desc
                        limit 1
                        """)
                .param("code", code)
                .param("language", language)
                .query(CannedResponse.class)
                .optional();
    }
}
