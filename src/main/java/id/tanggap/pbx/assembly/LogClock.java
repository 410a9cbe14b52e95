package id.tanggap.pbx.assembly;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the time of a log has advanced; it never goes back. A single line with an absurd time does not move it: a
/// jump of more than six hours, for example after the exchange's clock was set, counts only after 50 lines in a row
/// agree.
final class LogClock {

    private static final Duration LARGEST_STEP = Duration.ofHours(6);
    private static final int LINES_THAT_AGREE = 50;

    private @Nullable Instant now;
    private long seconds;
    private int ahead;
    private int behind;

    /// @return seconds since the log's beginning
    long advance(Instant at) {
        if (now == null) {
            now = at;
        } else if (at.isAfter(now.plus(LARGEST_STEP))) {
            behind = 0;
            if (++ahead >= LINES_THAT_AGREE) {
                move(now, at);
            }
        } else if (at.isBefore(now.minus(LARGEST_STEP))) {
            ahead = 0;
            if (++behind >= LINES_THAT_AGREE) {
                now = at; // the clock was set back: no time has passed
                behind = 0;
            }
        } else {
            ahead = 0;
            behind = 0;
            if (at.isAfter(now)) {
                move(now, at);
            }
        }
        return seconds;
    }

    private void move(Instant from, Instant to) {
        seconds += Duration.between(from, to).toSeconds();
        now = to;
        ahead = 0;
    }
}
