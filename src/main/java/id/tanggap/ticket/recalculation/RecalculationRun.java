package id.tanggap.ticket.recalculation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A recalculation: its preview, and then its move.
///
/// @param version newest change of a setting that it counts with
/// @param position id of the last ticket that was counted
/// @param total open clocks when it began; null until the worker has counted them
/// @param seen clocks that were counted so far
/// @param author who asked for it
public record RecalculationRun(
        long id,
        RecalculationState state,
        long version,
        long position,
        @Nullable Integer total,
        int seen,
        MoveFigures figures,
        String author,
        Instant askedAt,
        @Nullable Instant endedAt) {

    /// 0 to 100.
    public int percent() {
        return total == null || total == 0 ? (endedAt == null ? 0 : 100) : Math.min(100, (int) (100L * seen / total));
    }
}
