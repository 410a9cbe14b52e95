package id.tanggap.resource.person;

import id.tanggap.region.BoundingBox;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.resource.history.ResourceEditor;
import id.tanggap.resource.history.ResourceHistory;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Who could be sent, and that somebody was sent and came back.
@Service
public class Missions {

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final PersonStore store;
    private final ResourceHistory history;
    private final Clock clock;

    Missions(JdbcClient jdbc, JsonMapper json, PersonStore store, ResourceHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.rows = new PersonRows(json);
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /// Somebody who could go.
    ///
    /// @param metres from home to where they are wanted, as the crow flies
    public record Candidate(Person person, int metres) {}

    /// People on duty or resting within a distance who can do something: by skill, certificate or kind of roster. One
    /// statement, by the index on positions.
    ///
    /// @param skill small letters; empty for anybody
    /// @param exercise whose people; null for the real ones
    public List<Candidate> within(GeoPoint centre, int metres, String skill, @Nullable Long exercise) {
        var box = BoundingBox.around(centre, metres);
        return jdbc
                .sql(PersonRows.SELECT + """
                        where p.latitude between :south and :north and p.longitude between :west and :east
                          and p.left_at is null and p.phone is not null
                          and p.exercise_id is not distinct from :exercise::bigint
                          and case when p.availability_until < :now then 'resting' else p.availability end
                              in ('on-duty', 'resting')
                          and (:skill = '' or p.kind = :skill or :skill = any(p.skills) or exists (
                              select 1 from jsonb_array_elements(p.certificates) c where lower(c ->> 'name') = :skill))
                        """)
                .param("south", box.south())
                .param("north", box.north())
                .param("west", box.west())
                .param("east", box.east())
                .param("now", Timestamp.from(clock.instant()))
                .param("skill", skill)
                .param("exercise", exercise, Types.BIGINT)
                .query(rows)
                .list()
                .stream()
                .map(person -> new Candidate(person, (int) Math.round(
                        GeodesicDistance.metres(centre, person.about().home().point()))))
                .filter(candidate -> candidate.metres() <= metres)
                .toList();
    }

    /// They have left. Part of the caller's transaction.
    ///
    /// @param assignment what they do, such as the code of an order
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(long personId, String assignment) {
        become(personId, new Availability(Availability.State.SENT, null, assignment));
    }

    /// They are back, and rest. Part of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void returned(long personId) {
        become(personId, Availability.UNKNOWN);
    }

    private void become(long personId, Availability availability) {
        store.locked(personId).ifPresent(person -> {
            var before = person.about();
            var after = before.with(availability);
            store.update(person.id(), after, clock.instant());
            history.record(
                    ResourceHistory.Of.person(person.id()),
                    new ResourceEditor("Tanggap", null, ResourceEditor.Way.PROGRAM),
                    PersonFields.values(before),
                    PersonFields.values(after));
        });
    }
}
