package id.tanggap.dispatch.team;

import id.tanggap.dispatch.order.DispatchState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody whom an order asked.
///
/// @param needNo which of the order's needs they were asked for
/// @param why they were chosen
/// @param answerBy when the next one is asked; null while nobody waits for an answer
public record CrewMember(
        long id,
        long orderId,
        int needNo,
        long personId,
        String name,
        DispatchState state,
        Choice why,
        Asked asked,
        @Nullable Instant answerBy,
        Instant changedAt) {

    /// @param metres from home to the store, as the crow flies
    public record Choice(int metres, boolean rested, boolean certified) {}

    /// @param way `text`, `deferred` (a text that waits for the morning), `suppressed` (the number wants no texts),
    ///     `none` (no consent, or no channel: call them)
    public record Asked(Instant at, String way) {}
}
