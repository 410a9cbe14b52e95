package id.tanggap.pbx.record;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The times of a leg. If an exchange's clock is set during a call, it writes ends that are before starts; the
/// durations in seconds are then more reliable than the times.
///
/// @param endedAt never before `startedAt`
public record LegTimes(Instant startedAt, @Nullable Instant answeredAt, Instant endedAt) {

    private static final int LONGEST_SECONDS = 86_400;
    private static final int ROUNDING_SECONDS = 2;

    /// What a log says about the times of a leg.
    ///
    /// @param duration seconds from start to end, `talk` from answer to end, as the log has them; null or absurd
    /// values are ignored
    public record Logged(
            Instant start,
            @Nullable Instant answer,
            @Nullable Instant end,
            @Nullable Integer duration,
            @Nullable Integer talk) {}

    public static LegTimes of(Logged logged) {
        var ended = end(logged);
        return new LegTimes(logged.start(), answer(logged, ended), ended);
    }

    private static Instant end(Logged logged) {
        var start = logged.start();
        var end = logged.end();
        var duration = logged.duration();
        boolean counted = isSane(duration);
        if (end != null && isSane(start, end)) {
            long lasted = Duration.between(start, end).toSeconds();
            if (duration == null || !counted || Math.abs(lasted - duration) <= ROUNDING_SECONDS) {
                return end;
            }
        }
        if (duration != null && counted) {
            return start.plusSeconds(duration);
        }
        var answered = logged.answer() != null && isSane(start, logged.answer()) ? logged.answer() : start;
        var talk = logged.talk();
        return talk != null && isSane(talk) ? answered.plusSeconds(talk) : answered;
    }

    private static @Nullable Instant answer(Logged logged, Instant end) {
        var start = logged.start();
        var answer = logged.answer();
        if (answer != null && !answer.isBefore(start) && !answer.isAfter(end)) {
            return answer;
        }
        var talk = logged.talk();
        if (talk != null && isSane(talk) && (answer != null || talk > 0)) {
            var counted = end.minusSeconds(talk);
            return counted.isBefore(start) ? start : counted;
        }
        return answer == null ? null : start;
    }

    private static boolean isSane(@Nullable Integer seconds) {
        return seconds != null && seconds >= 0 && seconds <= LONGEST_SECONDS;
    }

    private static boolean isSane(Instant from, Instant to) {
        return !to.isBefore(from) && Duration.between(from, to).toSeconds() <= LONGEST_SECONDS;
    }
}
