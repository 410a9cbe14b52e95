package id.tanggap.platform.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the health of one worker, and logs its failures in few lines: the first failure, then one line every few
/// minutes with the count, and one line at recovery. Thread-safe.
final class WorkerHealth {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerHealth.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(5);

    private final String name;
    private final Clock clock;
    private final Instant startedAt;
    private @Nullable Instant succeededAt;
    private @Nullable Instant failedAt;
    private @Nullable String problem;
    private Instant loggedAt = Instant.MIN;
    private int failures;
    private boolean idle;

    WorkerHealth(String name, Clock clock) {
        this.name = name;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /// @param waits true if the round succeeded because another node does the work
    synchronized void succeeded(boolean waits) {
        if (failures > 0) {
            LOG.info("worker={} recovered=true failures={}", name, failures);
        }
        failures = 0;
        idle = waits;
        succeededAt = clock.instant();
    }

    /// @return the number of consecutive failures
    synchronized int failed(Throwable cause) {
        var now = clock.instant();
        failures++;
        idle = false;
        failedAt = now;
        problem = cause.toString();
        if (failures == 1) {
            LOG.warn("worker={} failed=\"{}\" will=retry", name, problem);
            LOG.debug("worker={}", name, cause);
            loggedAt = now;
        } else if (!now.isBefore(loggedAt.plus(BETWEEN_LINES))) {
            LOG.warn("worker={} failed=\"{}\" failures={} will=retry", name, problem, failures);
            loggedAt = now;
        }
        return failures;
    }

    synchronized WorkerStatus status() {
        return new WorkerStatus(name, startedAt, succeededAt, failedAt, problem, failures, idle);
    }
}
