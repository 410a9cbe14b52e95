package id.tanggap.supervision;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A histogram of durations in steps of a quarter power of two of minutes: a median read from it is right within a
/// tenth, and histograms of days can be added to those of weeks, which medians cannot.
///
/// @param counts by step: step `n` is from 2^(n/4) - 1 to 2^((n+1)/4) - 1 minutes
public record DurationHistogram(TreeMap<Integer, Long> counts) {

    private static final double STEPS_A_DOUBLING = 4;

    public static DurationHistogram sum(Stream<Map<Integer, Long>> days) {
        var counts = new TreeMap<Integer, Long>();
        days.forEach(day -> day.forEach((step, n) -> counts.merge(step, n, Long::sum)));
        return new DurationHistogram(counts);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The duration that a share of all did not exceed, from 0 for the shortest to 1 for the longest; zero if there
    /// are none.
    public Duration quantile(double share) {
        var wanted = share * total();
        var below = 0L;
        for (var step : counts.entrySet()) {
            if (below + step.getValue() >= wanted) {
                return middle(step.getKey());
            }
            below += step.getValue();
        }
        return Duration.ZERO;
    }

    private static Duration middle(int step) {
        var minutes = Math.pow(2, (step + 0.5) / STEPS_A_DOUBLING) - 1;
        return Duration.ofSeconds(Math.round(minutes * 60));
    }
}
