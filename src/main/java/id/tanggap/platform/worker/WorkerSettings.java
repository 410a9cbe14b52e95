package id.tanggap.platform.worker;

import java.time.Duration;

/// The name of a worker and how often it runs.
///
/// @param name unique on a node: in the log, of the thread, in metrics; lower case, digits, dots, hyphens
/// @param pause after a round that found no more work
/// @param backoff after a failed round
/// @param threads that run rounds at the same time, 1 or more
/// @param autoStartup false: not started with the program
public record WorkerSettings(String name, Duration pause, Backoff backoff, int threads, boolean autoStartup) {

    public WorkerSettings {
        if (name.isBlank() || !pause.isPositive() || threads < 1) {
            throw new IllegalArgumentException("worker: '%s' pause=%s threads=%d".formatted(name, pause, threads));
        }
    }

    /// One thread, started with the program, short backoff.
    public static WorkerSettings every(Duration pause, String name) {
        return new WorkerSettings(name, pause, Backoff.LOCAL, 1, true);
    }

    public WorkerSettings backoff(Backoff other) {
        return new WorkerSettings(name, pause, other, threads, autoStartup);
    }

    public WorkerSettings threads(int number) {
        return new WorkerSettings(name, pause, backoff, number, autoStartup);
    }

    public WorkerSettings autoStartup(boolean on) {
        return new WorkerSettings(name, pause, backoff, threads, on);
    }
}
