package id.tanggap.exercise;

import id.tanggap.access.Viewer;
import id.tanggap.exercise.script.ExerciseScript;
import id.tanggap.exercise.script.ExerciseScripts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of exercises, of their steps and of who takes part. Commands run in the caller's transaction.
@Repository
class ExerciseStore {

    private static final String SELECT = """
            select id, script, name, state, speed, played_ms, resumed_at, started_at, started_by, ended_at from exercise
            """;

    private final JdbcClient jdbc;

    ExerciseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return empty while another exercise is not over
    Optional<Long> insert(ExerciseScripts.Offered offered, ExerciseScript script, Start start) {
        return jdbc.sql("""
                        insert into exercise (script, name, content, state, speed, resumed_at, started_at, started_by,
                                              user_id)
                        values (:script, :name, :content, 'running', :speed, :now, :now, :by, :user)
                        on conflict do nothing
                        returning id
                        """)
                .param("script", script.code())
                .param("name", script.name())
                .param("content", offered.content())
                .param("speed", start.speed())
                .param("now", Timestamp.from(start.at()))
                .param("by", start.by().name())
                .param("user", Objects.requireNonNull(start.by().userId()))
                .query(Long.class)
                .optional();
    }

    record Start(int speed, Viewer by, Instant at) {}

    /// One statement for all of them.
    void insertSteps(long exercise, ExerciseScript script) {
        var steps = script.steps();
        jdbc.sql("""
                        insert into exercise_step (exercise_id, no, at_ms, kind, title)
                        select :exercise, s.no, s.at_ms, s.kind, s.title
                        from unnest(:nos::int[], :times::bigint[], :kinds::text[], :titles::text[])
                            as s (no, at_ms, kind, title)
                        """)
                .param("exercise", exercise)
                .param("nos", steps.stream().map(step -> step.no()).toArray(Integer[]::new))
                .param("times", steps.stream().map(step -> step.at().toMillis()).toArray(Long[]::new))
                .param(
                        "kinds",
                        steps.stream().map(step -> step.content().kind()).toArray(String[]::new))
                .param(
                        "titles",
                        steps.stream().map(step -> step.content().title()).toArray(String[]::new))
                .update();
    }

    void join(long exercise, long user, Instant now) {
        jdbc.sql("""
                        insert into exercise_participant (exercise_id, user_id, at) values (:exercise, :user, :now)
                        on conflict do nothing
                        """)
                .param("exercise", exercise)
                .param("user", user)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean takesPart(long exercise, long user) {
        return jdbc.sql("""
                        select exists (select 1 from exercise_participant
                                       where exercise_id = :exercise and user_id = :user)
                        """)
                .param("exercise", exercise)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    List<String> participants(long exercise) {
        return jdbc.sql("""
                        select u.name from exercise_participant p join app_user u on u.id = p.user_id
                        where p.exercise_id = :exercise
                        order by p.at
                        limit 100
                        """).param("exercise", exercise).query(String.class).list();
    }

    Optional<Exercise> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ExerciseStore::exercise)
                .optional();
    }

    Optional<Exercise> locked(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(ExerciseStore::exercise)
                .optional();
    }

    /// The one that is not over.
    Optional<Exercise> present() {
        return jdbc.sql(SELECT + "where state <> 'ended'")
                .query(ExerciseStore::exercise)
                .optional();
    }

    /// The newest first.
    List<Exercise> latest(int limit) {
        return jdbc.sql(SELECT + "order by id desc limit :limit")
                .param("limit", limit)
                .query(ExerciseStore::exercise)
                .list();
    }

    String content(long id) {
        return jdbc.sql("select content from exercise where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    void save(Exercise exercise, boolean stopped) {
        jdbc.sql("""
                        update exercise
                        set state = :state, speed = :speed, played_ms = :played, resumed_at = :resumed, ended_at = :ended,
                            stopped = :stopped
                        where id = :id
                        """)
                .param("state", exercise.state().name().toLowerCase(Locale.ROOT))
                .param("speed", exercise.speed())
                .param("played", exercise.played().toMillis())
                .param("resumed", timestamp(exercise.resumedAt()), Types.TIMESTAMP)
                .param("ended", timestamp(exercise.endedAt()), Types.TIMESTAMP)
                .param("stopped", stopped)
                .param("id", exercise.id())
                .update();
    }

    List<PlayedStep> steps(long exercise) {
        return jdbc.sql("""
                        select no, at_ms, kind, title, played_at, late_ms, result from exercise_step
                        where exercise_id = :exercise
                        order by no
                        """)
                .param("exercise", exercise)
                .query((row, n) -> step(row))
                .list();
    }

    /// @return false if it was played already, or the exercise does not run any more
    boolean played(long exercise, int no, Played how) {
        return jdbc.sql("""
                        update exercise_step set played_at = :at, late_ms = :late, result = :result
                        where exercise_id = :exercise and no = :no and played_at is null
                        """)
                        .param("at", Timestamp.from(how.at()))
                        .param("late", how.late().toMillis())
                        .param("result", how.result(), Types.VARCHAR)
                        .param("exercise", exercise)
                        .param("no", no)
                        .update()
                == 1;
    }

    record Played(Instant at, Duration late, @Nullable String result) {}

    private static PlayedStep step(ResultSet row) throws SQLException {
        var late = row.getObject("late_ms", Long.class);
        return new PlayedStep(
                row.getInt("no"),
                Duration.ofMillis(row.getLong("at_ms")),
                row.getString("kind"),
                row.getString("title"),
                instant(row, "played_at"),
                late == null ? null : Duration.ofMillis(late),
                row.getString("result"));
    }

    private static Exercise exercise(ResultSet row, int n) throws SQLException {
        return new Exercise(
                row.getLong("id"),
                row.getString("script"),
                row.getString("name"),
                Exercise.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("speed"),
                Duration.ofMillis(row.getLong("played_ms")),
                instant(row, "resumed_at"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
