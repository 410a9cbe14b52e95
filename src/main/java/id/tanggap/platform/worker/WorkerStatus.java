package id.tanggap.platform.worker;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a worker is doing.
///
/// @param startedAt when this node started it
/// @param succeededAt end of the last round that went well; a node that waits for another node's lease does well; null
///     before the first
/// @param failedAt end of the last round that failed; null for never
/// @param problem why the last round failed, for operators, in English; null for never
/// @param failures rounds that failed in a row, 0 if the last one went well
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

    /// Since when it has been known to do well: the last success, or the start if there was none yet.
    public Instant goodUntil() {
        return Optional.ofNullable(succeededAt).orElse(startedAt);
    }
}
