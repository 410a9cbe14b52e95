package id.tanggap.platform.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: doubled after each further one, up to a maximum, with up to a fifth more or less
/// at random, so that workers that failed together do not retry together.
///
/// @param first pause after the first failure, positive
/// @param longest pause, before the random part; not shorter than `first`
public record Backoff(Duration first, Duration longest) {

    /// For work on our own database: when it is back, that should be noticed soon.
    public static final Backoff LOCAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));

    /// For work with servers of providers.
    public static final Backoff REMOTE = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static final int MOST_DOUBLINGS = 20;
    private static final double LEAST_FACTOR = 0.8;
    private static final double MOST_FACTOR = 1.2;

    public Backoff {
        if (!first.isPositive() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("backoff: 0 < first <= longest is broken by " + first + ", " + longest);
        }
    }

    /// @param failures consecutive ones, 1 or more
    public Duration pause(int failures) {
        return pause(failures, RandomGenerator.getDefault());
    }

    Duration pause(int failures, RandomGenerator random) {
        var doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
        var pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Duration.ofMillis(
                Math.max(1, Math.round(pause.toMillis() * random.nextDouble(LEAST_FACTOR, MOST_FACTOR))));
    }
}
