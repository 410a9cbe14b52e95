package id.tanggap.exercise;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A script that is or was played.
///
/// @param speed how many times faster than real time
/// @param played time of the script that had passed when it was resumed last
/// @param resumedAt null unless it runs
/// @param by name of who started it
/// @param endedAt null until it is over
public record Exercise(
        long id,
        String script,
        String name,
        State state,
        int speed,
        Duration played,
        @Nullable Instant resumedAt,
        Instant startedAt,
        String by,
        @Nullable Instant endedAt) {

    /// The codes are in the database.
    public enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    public boolean isOver() {
        return state == State.ENDED;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /// Time of the script that has passed.
    public Duration elapsed(Instant now) {
        return resumedAt == null
                ? played
                : played.plus(Duration.between(resumedAt, now).multipliedBy(speed));
    }
}
