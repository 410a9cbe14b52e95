package id.tanggap.exercise;

import id.tanggap.access.Viewer;
import id.tanggap.exercise.Exercise.State;
import id.tanggap.exercise.script.ExerciseScript;
import id.tanggap.exercise.script.ExerciseScripts;
import id.tanggap.exercise.script.ScriptReader;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Starts, holds and ends exercises: the front door. One is played at a time. Each command is one transaction; pages
/// hear of it as `exercise:<id>` on `Topics.COMMAND`.
@Service
public class Exercises {

    /// Faster is for tests.
    public static final int FASTEST = 100;

    private final ExerciseStore store;
    private final ExerciseScripts scripts;
    private final ExerciseResources resources;
    private final PgNotifier.Topic changed;
    private final Clock clock;

    Exercises(
            ExerciseStore store,
            ExerciseScripts scripts,
            ExerciseResources resources,
            PgNotifier notifier,
            Clock clock) {
        this.store = store;
        this.scripts = scripts;
        this.resources = resources;
        this.changed = notifier.topic(Topics.COMMAND);
        this.clock = clock;
    }

    /// Begins an exercise; who starts it takes part.
    ///
    /// @param speed 1 to 100
    @Transactional
    public ExerciseResult start(String script, int speed, Viewer by) {
        if (!mayLead(by)) {
            return ExerciseResult.Refused.because("refused.exercise.role");
        }
        var offered = scripts.find(script);
        if (offered.isEmpty() || speed < 1 || speed > FASTEST) {
            return ExerciseResult.Refused.because("refused.exercise.script", script);
        }
        return offered.get()
                .script()
                .map(read -> start(offered.get(), read, new ExerciseStore.Start(speed, by, clock.instant())))
                .orElseGet(() -> ExerciseResult.Refused.because(
                        "refused.exercise.unreadable", offered.get().problems().getFirst()));
    }

    private ExerciseResult start(ExerciseScripts.Offered offered, ExerciseScript script, ExerciseStore.Start start) {
        var id = store.insert(offered, script, start);
        if (id.isEmpty()) {
            return ExerciseResult.Refused.because("refused.exercise.running");
        }
        store.insertSteps(id.get(), script);
        resources.invent(id.get(), script, start.by());
        return join(id.get(), start.by());
    }

    /// Takes part from now on: sees its tickets, hears its alarms.
    @Transactional
    public ExerciseResult join(long id, Viewer by) {
        if (by.userId() == null || store.find(id).isEmpty()) {
            return ExerciseResult.Refused.because("refused.exercise.unknown");
        }
        store.join(id, by.userId(), clock.instant());
        return done(id);
    }

    @Transactional
    public ExerciseResult pause(long id, Viewer by) {
        return change(id, by, one -> one.isRunning() ? at(one, State.PAUSED, one.speed(), null) : one);
    }

    @Transactional
    public ExerciseResult resume(long id, Viewer by) {
        return change(
                id,
                by,
                one -> one.state() == State.PAUSED ? at(one, State.RUNNING, one.speed(), clock.instant()) : one);
    }

    /// @param speed 1 to 100
    @Transactional
    public ExerciseResult play(long id, int speed, Viewer by) {
        if (speed < 1 || speed > FASTEST) {
            return ExerciseResult.Refused.because("refused.exercise.speed");
        }
        return change(id, by, one -> at(one, one.state(), speed, one.resumedAt() == null ? null : clock.instant()));
    }

    /// Ends it: nothing more is played, its stores are closed and its people leave the rosters. Its incidents and
    /// tickets stay as they are, marked.
    @Transactional
    public ExerciseResult stop(long id, Viewer by) {
        var result = change(id, by, one -> at(one, State.ENDED, one.speed(), null));
        if (result instanceof ExerciseResult.Done) {
            resources.close(id);
        }
        return result;
    }

    private Exercise at(Exercise one, State state, int speed, @Nullable Instant resumed) {
        var now = clock.instant();
        return new Exercise(
                one.id(),
                one.script(),
                one.name(),
                state,
                speed,
                one.elapsed(now),
                resumed,
                one.startedAt(),
                one.by(),
                state == State.ENDED ? now : null);
    }

    private ExerciseResult change(long id, Viewer by, UnaryOperator<Exercise> change) {
        if (!mayLead(by)) {
            return ExerciseResult.Refused.because("refused.exercise.role");
        }
        var found = store.locked(id);
        if (found.isEmpty()) {
            return ExerciseResult.Refused.because("refused.exercise.unknown");
        }
        if (found.get().isOver()) {
            return ExerciseResult.Refused.because("refused.exercise.over");
        }
        var after = change.apply(found.get());
        store.save(after, after.isOver() && store.steps(id).stream().anyMatch(step -> !step.isPlayed()));
        return done(id);
    }

    private ExerciseResult done(long id) {
        changed.notifyAfterCommit("exercise:" + id);
        return new ExerciseResult.Done(id);
    }

    /// Whether somebody may start, hold and end exercises.
    public static boolean mayLead(Viewer viewer) {
        return viewer.userId() != null && viewer.role().opensIncidents();
    }

    public Optional<Exercise> find(long id) {
        return store.find(id);
    }

    /// The one that is not over.
    public Optional<Exercise> present() {
        return store.present();
    }

    /// The newest first.
    public List<Exercise> latest(int limit) {
        return store.latest(limit);
    }

    public List<PlayedStep> steps(Exercise exercise) {
        return store.steps(exercise.id());
    }

    public boolean takesPart(Exercise exercise, Viewer viewer) {
        return viewer.userId() != null && store.takesPart(exercise.id(), viewer.userId());
    }

    /// Names, in the order in which they joined.
    public List<String> participants(Exercise exercise) {
        return store.participants(exercise.id());
    }

    /// The script as it was when the exercise began.
    public ExerciseScript script(Exercise exercise) {
        return ScriptReader.read(exercise.script(), store.content(exercise.id()));
    }

    /// How much of a script has been played, 0 to 100.
    public static int percent(List<PlayedStep> steps) {
        var played = steps.stream().filter(PlayedStep::isPlayed).count();
        return steps.isEmpty() ? 100 : (int) (played * 100 / steps.size());
    }

    /// Time of the script that has passed, not beyond its last step.
    public Duration elapsed(Exercise exercise) {
        return exercise.elapsed(clock.instant());
    }
}
