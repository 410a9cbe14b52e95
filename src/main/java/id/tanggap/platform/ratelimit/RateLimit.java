package id.tanggap.platform.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/// A token bucket: some at once, and then one more each so often. Of this node alone, and safe for threads.
public final class RateLimit {

    private static final long NANOS = 1_000_000_000L;

    private final Bucket bucket;

    private RateLimit(Bucket bucket) {
        this.bucket = bucket;
    }

    /// @param atOnce most of them without a pause, 1 or more
    /// @param refilledIn how long an empty bucket takes to be full again; it fills evenly
    public static RateLimit of(int atOnce, Duration refilledIn, Clock clock) {
        return new RateLimit(Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, refilledIn))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build());
    }

    /// Takes one, if there is one.
    public boolean take() {
        return bucket.tryConsume(1);
    }

    /// The clock that the rest of the program goes by.
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
