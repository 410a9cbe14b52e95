package id.tanggap.allocation;

import java.time.Duration;

/// What the child process may use.
///
/// @param time from its start to its last answer; it is killed soon after
/// @param heapMegabytes of the Java heap
/// @param residentMegabytes of real memory, native code included; more is killed (seen only on Linux)
public record SolverLimits(Duration time, int heapMegabytes, int residentMegabytes) {

    public static final int LONGEST_SECONDS = 600;

    public SolverLimits {
        if (time.isNegative() || time.isZero() || time.toSeconds() > LONGEST_SECONDS) {
            throw new IllegalArgumentException("A solver has more than 0 and at most 600 s, not " + time);
        }
    }

    public static SolverLimits of(Duration time) {
        return new SolverLimits(time, 512, 2048);
    }
}
