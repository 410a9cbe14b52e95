package id.tanggap.jurisdiction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known so far of what a draft would have done to the tickets of the last month.
///
/// @param ownerId whose draft it is
/// @param createdAt the thirty days before are looked at
public record JurisdictionPreview(
        long id,
        long ownerId,
        State state,
        JurisdictionDraft draft,
        Instant createdAt,
        Progress progress,
        Figures figures) {

    public enum State {
        RUNNING,
        DONE,
        /// Another draft of the same person took its place, or it was put away.
        CANCELLED,
        /// It could not be calculated, for example because a balai of it is no more.
        FAILED,
        SAVED
    }

    /// @param position how many of `scope` places are done
    public record Progress(int position, int scope) {

        public int percent() {
            return scope == 0 ? 100 : (int) (100L * position / scope);
        }
    }

    /// @param seen tickets that were looked at
    /// @param moved tickets that would go elsewhere
    /// @param metresBefore mean way of those that have one before and after; null while there is none
    public record Figures(
            long seen,
            long moved,
            @Nullable Long metresBefore,
            @Nullable Long metresAfter) {}
}
