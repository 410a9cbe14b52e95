package id.tanggap.ticket.move;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a job is.
///
/// @param total tickets that there were when it began
/// @param moved so many are done; may be more than there were
/// @param endedAt null while it runs
/// @param returned tickets that went back after the merge was undone
/// @param kept tickets that did not, because their category was changed meanwhile
/// @param returnedAt null while tickets may go back
public record MoveProgress(
        long id,
        String from,
        String to,
        long total,
        long moved,
        Instant startedAt,
        @Nullable Instant endedAt,
        long returned,
        long kept,
        @Nullable Instant returnedAt) {

    /// 0 to 100.
    public int percent() {
        return endedAt != null || total == 0 ? 100 : (int) Math.min(99, 100 * moved / total);
    }

    /// How far the way back is, 0 to 100.
    public int percentBack() {
        return returnedAt != null || moved == 0 ? 100 : (int) Math.min(99, 100 * (returned + kept) / moved);
    }
}
