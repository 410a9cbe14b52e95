package id.tanggap.exercise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A step of an exercise.
///
/// @param at after the start, in time of the script
/// @param playedAt null until it was played
/// @param late how long after its time it was played, of real time
/// @param result of an answer whose it was: ids of the order's people, with spaces between
public record PlayedStep(
        int no,
        Duration at,
        String kind,
        String title,
        @Nullable Instant playedAt,
        @Nullable Duration late,
        @Nullable String result) {

    public boolean isPlayed() {
        return playedAt != null;
    }
}
