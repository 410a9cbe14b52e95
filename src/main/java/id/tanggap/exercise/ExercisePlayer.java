package id.tanggap.exercise;

import id.tanggap.exercise.script.ExerciseScript;
import id.tanggap.exercise.script.ExerciseStep;
import id.tanggap.exercise.script.ScriptReader;
import id.tanggap.platform.notify.PgNotifier;
import id.tanggap.platform.notify.Topics;
import id.tanggap.platform.worker.Lease;
import id.tanggap.platform.worker.LeasedLifecycle;
import id.tanggap.platform.worker.LeasedWorker;
import id.tanggap.platform.worker.Leases;
import id.tanggap.platform.worker.WorkerSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Plays the steps of the exercise that runs when their time has come, on one node at a time. What was played is in
/// the database; a step that a node played before it died and did not note is played again under the same key, and
/// taken once.
@Component
class ExercisePlayer implements LeasedLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ExerciseStore store;
    private final StepPlayer steps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PgNotifier.Topic changed;
    private final LeasedWorker worker;
    private Optional<ExerciseScript> script = Optional.empty();
    private long scriptOf;

    ExercisePlayer(
            ExerciseStore store,
            StepPlayer steps,
            TransactionTemplate transaction,
            Clock clock,
            Leases leases,
            PgNotifier notifier) {
        this.store = store;
        this.steps = steps;
        this.transaction = transaction;
        this.clock = clock;
        this.changed = notifier.topic(Topics.COMMAND);
        this.worker = new LeasedWorker(WorkerSettings.every(PAUSE, "exercise"), this::round, leases);
    }

    boolean round(Lease lease) {
        store.present().filter(Exercise::isRunning).ifPresent(exercise -> play(exercise, lease));
        return false;
    }

    private void play(Exercise exercise, Lease lease) {
        var now = clock.instant();
        var elapsed = exercise.elapsed(now);
        var known = script(exercise);
        for (var step : store.steps(exercise.id())) {
            if (!step.isPlayed() && step.at().compareTo(elapsed) <= 0 && lease.isHeld()) {
                play(exercise, known.steps().get(step.no() - 1), due(exercise, step), known);
            }
        }
    }

    /// When it should have been played, of real time.
    private static Instant due(Exercise exercise, PlayedStep step) {
        return Objects.requireNonNull(exercise.resumedAt())
                .plus(step.at().minus(exercise.played()).dividedBy(exercise.speed()));
    }

    private void play(Exercise exercise, ExerciseStep step, Instant due, ExerciseScript known) {
        if (step.content() instanceof ExerciseStep.Answer && !isTurn(exercise, step)) {
            return;
        }
        var cue = new StepPlayer.Cue(exercise, step, due, citizen(step, known));
        steps.play(cue).ifPresent(result -> note(exercise, step, due, result));
    }

    /// A citizen has the same address in all of an exercise: that of the number of their first step.
    private static int citizen(ExerciseStep step, ExerciseScript known) {
        return step.content() instanceof ExerciseStep.Report report
                ? known.steps().stream()
                        .filter(one -> one.content() instanceof ExerciseStep.Report other
                                && other.citizen().equals(report.citizen()))
                        .findFirst()
                        .map(ExerciseStep::no)
                        .orElse(step.no())
                : 0;
    }

    /// Answers keep their distance from each other: people who say SIAP late leave late.
    private boolean isTurn(Exercise exercise, ExerciseStep step) {
        var before = store.steps(exercise.id()).stream()
                .filter(one -> one.kind().equals("answer") && one.no() < step.no())
                .reduce((one, next) -> next);
        if (before.isEmpty()) {
            return true;
        }
        var played = before.get().playedAt();
        var apart = step.at().minus(before.get().at()).dividedBy(exercise.speed());
        return played != null && !clock.instant().isBefore(played.plus(apart));
    }

    private void note(Exercise exercise, ExerciseStep step, Instant due, String result) {
        var now = clock.instant();
        var late = Duration.between(due, now);
        transaction.executeWithoutResult(status -> {
            store.played(
                    exercise.id(),
                    step.no(),
                    new ExerciseStore.Played(now, late.isNegative() ? Duration.ZERO : late, result));
            changed.notifyAfterCommit("exercise:" + exercise.id());
        });
    }

    /// Read once for each exercise.
    private ExerciseScript script(Exercise exercise) {
        if (scriptOf != exercise.id()) {
            script = Optional.of(ScriptReader.read(exercise.script(), store.content(exercise.id())));
            scriptOf = exercise.id();
        }
        return script.orElseThrow();
    }

    @Override
    public LeasedWorker worker() {
        return worker;
    }
}
