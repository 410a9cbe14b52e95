package id.tanggap.review;

import id.tanggap.access.Viewer;
import id.tanggap.incident.IncidentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Keeps lessons of incidents. The database refuses to change one; it can be done, once.
@Service
public class Lessons {

    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_NAME = 120;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Lessons(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param assignee in words; may be empty
    /// @return false for a text or a name that is empty or too long, or an incident that nobody knows
    /// @throws AccessDeniedException if the viewer does not open incidents
    public boolean add(IncidentCode incident, String text, String assignee, Viewer by) {
        admit(by);
        if (text.isBlank() || text.length() > LONGEST_TEXT || assignee.length() > LONGEST_NAME) {
            return false;
        }
        return jdbc.sql("""
                        insert into review_lesson (incident_id, text, assignee, at, author, user_id)
                        select id, :text, :assignee, :at, :author, :user from incident
                        where code = :code
                          and (select count(*) from review_lesson l where l.incident_id = incident.id) < :most
                        """)
                        .param("code", incident.value())
                        .param("text", text.strip())
                        .param("assignee", assignee.strip())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("author", by.name())
                        .param("user", Objects.requireNonNull(by.userId()))
                        .param("most", MOST)
                        .update()
                == 1;
    }

    /// @return false if the incident has no such lesson that is still to be done
    /// @throws AccessDeniedException if the viewer does not open incidents
    public boolean done(IncidentCode incident, long lesson, Viewer by) {
        admit(by);
        return jdbc.sql("""
                        update review_lesson l set done_at = :at, done_by = :by
                        from incident i
                        where i.id = l.incident_id and i.code = :code and l.id = :lesson and l.done_at is null
                        """)
                        .param("code", incident.value())
                        .param("lesson", lesson)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", by.name())
                        .update()
                == 1;
    }

    private static void admit(Viewer by) {
        if (!by.role().opensIncidents()) {
            throw new AccessDeniedException("Lessons are written by those who open incidents");
        }
    }

    /// Oldest first.
    List<Lesson> of(long incidentId) {
        return jdbc.sql("""
                        select id, text, assignee, at, author, done_at, done_by from review_lesson
                        where incident_id = :incident
                        order by id
                        """)
                .param("incident", incidentId)
                .query((row, n) -> lesson(row))
                .list();
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        var done = row.getTimestamp("done_at");
        return new Lesson(
                row.getLong("id"),
                row.getString("text"),
                row.getString("assignee"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                done == null ? null : done.toInstant(),
                row.getString("done_by"));
    }
}
