package id.tanggap.platform.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/// A token bucket: a number of calls at once, then one more at regular intervals. Only for this node; safe for
/// threads.
public final class RateLimit {

    private static final long NANOS = 1_000_000_000L;

    private final Bucket bucket;

    private RateLimit(Bucket bucket) {
        this.bucket = bucket;
    }

    /// @param atOnce calls without a pause, 1 or more
    /// @param refilledIn time in which an empty bucket fills up; it fills evenly
    public static RateLimit of(int atOnce, Duration refilledIn, Clock clock) {
        return new RateLimit(Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, refilledIn))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build());
    }

    /// Takes a token, if there is one.
    public boolean take() {
        return bucket.tryConsume(1);
    }

    /// Reads the injected clock of the program.
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), NANOS), now.getNano());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
