package id.tanggap.hazard;

import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.region.RegionCode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes events. Everything runs in the transaction of `HazardIntake`, which lets one document at a time through.
@Component
class EventStore {

    private final JdbcClient jdbc;
    private final PgNotifier.Topic changes;
    private final Clock clock;

    EventStore(JdbcClient jdbc, PgNotifier notifier, Clock clock) {
        this.jdbc = jdbc;
        this.changes = notifier.topic(Topics.COMMAND);
        this.clock = clock;
    }

    /// A new event; its facts follow with `update`.
    ///
    /// @param exercise of which exercise it is a part; null for a real one
    long create(String kind, @Nullable Long exercise) {
        return jdbc.sql("""
                        insert into hazard_event
                            (kind, state, occurred_at, opens_incident, why_key, quake, changed_at, exercise_id)
                        values (:kind, 'active', :now, false, '', case when :kind = 'quake' then '{}'::jsonb end, :now,
                                :exercise::bigint)
                        returning id
                        """)
                .param("kind", kind)
                .param("exercise", exercise, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /// Joins events that turned out to be one: the oldest stays.
    ///
    /// @param table whose rows belong to events
    /// @return the one that stays
    long join(SortedSet<Long> events, String table) {
        var first = events.first();
        var others = events.tailSet(first + 1);
        if (!others.isEmpty()) {
            jdbc.sql("update " + table + " set event_id = :first where event_id in (:others)")
                    .param("first", first)
                    .param("others", others)
                    .update();
            jdbc.sql("update hazard_event set merged_into = :first, changed_at = :now where id in (:others)")
                    .param("first", first)
                    .param("others", others)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("update hazard_event set merged_into = :first where merged_into in (:others)")
                    .param("first", first)
                    .param("others", others)
                    .update();
        }
        return first;
    }

    /// Writes the facts if they are other than before, and tells open pages.
    void update(long id, EventFacts facts) {
        var changed = facts(jdbc.sql("""
                        update hazard_event
                        set state = :state, occurred_at = :occurred, expires_at = :expires::timestamptz,
                            words = :words::jsonb, opens_incident = :opens, why_key = :why, why_args = :args,
                            places = :places, quake = :quake::jsonb, changed_at = :now, version = version + 1
                        where id = :id
                          and (state, occurred_at, expires_at, words, opens_incident, why_key, why_args, places, quake)
                              is distinct from
                              (:state, :occurred::timestamptz, :expires::timestamptz, :words::jsonb, :opens, :why,
                               :args::text[], :places::text[], :quake::jsonb)
                        """), facts).param("id", id).update();
        if (changed > 0) {
            changes.notifyAfterCommit("hazard");
        }
    }

    private StatementSpec facts(StatementSpec statement, EventFacts facts) {
        return statement
                .param("state", facts.cancelled() ? "cancelled" : "active")
                .param("occurred", Timestamp.from(facts.occurredAt()))
                .param("expires", timestamp(facts.expiresAt()))
                .param("words", HazardJson.write(facts.words()))
                .param("opens", facts.decision().opens())
                .param("why", facts.decision().why().key())
                .param("args", facts.decision().why().args().toArray(String[]::new))
                .param("places", codes(facts.places()))
                .param("quake", facts.quake() == null ? null : HazardJson.write(facts.quake()))
                .param("now", Timestamp.from(clock.instant()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static String[] codes(Collection<RegionCode> places) {
        return places.stream().map(RegionCode::value).toArray(String[]::new);
    }

    /// Sorted, so that the oldest is the first.
    static SortedSet<Long> sorted(Collection<Long> events) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(events));
    }
}
