package id.tanggap.incident.proposal;

import java.time.Duration;

/// Whether a place has more reports than its own history lets expect.
///
/// The reports of six hours are compared with the mean of six hours in the 28 days before. If reports came
/// independently at that mean (a Poisson distribution), so many would come once in a thousand times or less. At least
/// five reports are needed, and a week of history.
final class RiseRule {

    static final Duration WINDOW = Duration.ofHours(6);
    static final Duration HISTORY = Duration.ofDays(28);

    private static final Duration SHORTEST = Duration.ofDays(7);
    private static final int FEWEST = 5;
    private static final double RARE = 0.001;
    /// A place that never reported anything is not expected to stay silent for ever.
    private static final double LEAST_MEAN = 0.05;

    private RiseRule() {}

    /// The mean of reports in six hours.
    ///
    /// @param reports in the history
    static double mean(int reports, Duration history) {
        return Math.max(LEAST_MEAN, reports * (double) WINDOW.toMinutes() / Math.max(1, history.toMinutes()));
    }

    /// @param now reports of the last six hours
    /// @param reports in the history before
    /// @param history how long it is; 28 days at most
    static boolean isRise(int now, int reports, Duration history) {
        return now >= FEWEST && history.compareTo(SHORTEST) >= 0 && tail(now, mean(reports, history)) < RARE;
    }

    /// The probability of `n` or more events by a Poisson distribution.
    static double tail(int n, double mean) {
        var term = Math.exp(-mean);
        var below = 0.0;
        for (var k = 0; k < n; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return Math.max(0, 1 - below);
    }
}
