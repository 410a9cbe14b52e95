package id.tanggap.resource.person;

import id.tanggap.access.Viewer;
import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import id.tanggap.resource.ResourcePolicy;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens telephone numbers of people on the rosters to those who may see them, and keeps who did it when.
@Service
public class NumberOpenings {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;
    private final AuditLog audit;

    NumberOpenings(JdbcClient jdbc, People people, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    /// Where numbers were shown; the code is in the database.
    public enum Way {
        PAGE,
        EXPORT,
        API
    }

    /// @param name of who looked
    public record Opening(Instant at, String name, String way) {}

    /// The number of a person, on record; empty if this viewer may not see it or there is none.
    @Transactional
    public Optional<String> open(long person, Viewer viewer) {
        return people.find(person)
                .filter(found -> ResourcePolicy.seesNumbers(viewer, found.balai()))
                .flatMap(found -> Optional.ofNullable(found.about().keys().phone()))
                .map(number -> {
                    record(person, 1, viewer, Way.PAGE);
                    return number;
                });
    }

    /// Many numbers leave the program at once, in an export or an answer of the API.
    @Transactional
    public void opened(int numbers, Viewer viewer, Way way) {
        if (numbers > 0) {
            record(null, numbers, viewer, way);
        }
    }

    private void record(@Nullable Long person, int numbers, Viewer viewer, Way way) {
        audit.record(
                AuditKind.NUMBER_OPENED,
                viewer.actor(),
                person == null ? AuditSubject.NONE : AuditSubject.of(AuditSubject.Kind.PERSON, person),
                Map.of("numbers", numbers, "how", way.name().toLowerCase(Locale.ROOT)));
        jdbc.sql("""
                        insert into number_opening (person_id, numbers, user_id, name, how, at)
                        values (:person, :numbers, :user, :name, :how, :at)
                        """)
                .param("person", person, Types.BIGINT)
                .param("numbers", numbers)
                .param("user", viewer.userId(), Types.BIGINT)
                .param("name", viewer.name())
                .param("how", way.name().toLowerCase(Locale.ROOT))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// Who looked at the number of a person, newest first.
    public List<Opening> of(long person, int limit) {
        return jdbc.sql("""
                        select at, name, how from number_opening
                        where person_id = :person
                        order by id desc
                        limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> new Opening(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }
}
