package id.tanggap.exercise;

import id.tanggap.taxonomy.Reason;

/// What became of a command on an exercise.
public sealed interface ExerciseResult {

    record Done(long exercise) implements ExerciseResult {}

    record Refused(Reason reason) implements ExerciseResult {
        static Refused because(String key, String... args) {
            return new Refused(Reason.of(key, args));
        }
    }
}
