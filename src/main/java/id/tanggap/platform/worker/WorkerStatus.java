package id.tanggap.platform.worker;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The health of a worker.
///
/// @param startedAt when this node started it
/// @param succeededAt end of the last successful round; waiting for another node's lease counts as success; null
///     before the first
/// @param failedAt end of the last failed round; null for never
/// @param problem why the last failed round failed, for operators, in English; null for never
/// @param failures consecutive failed rounds, 0 if the last one succeeded
/// @param idle true while another node holds the worker's lease
public record WorkerStatus(
        String name,
        Instant startedAt,
        @Nullable Instant succeededAt,
        @Nullable Instant failedAt,
        @Nullable String problem,
        int failures,
        boolean idle) {

    /// Whether the last round failed.
    public boolean isFailing() {
        return failures > 0;
    }

    /// The last success, or the start if there was none yet.
    public Instant goodUntil() {
        return Optional.ofNullable(succeededAt).orElse(startedAt);
    }
}
