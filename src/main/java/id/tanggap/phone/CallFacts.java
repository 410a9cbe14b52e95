package id.tanggap.phone;

import id.tanggap.pbx.Direction;
import id.tanggap.pbx.Outcome;
import id.tanggap.pbx.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a call when its consequence is drawn: what its traces say, and whose extension answered.
///
/// @param readAt when the first of its traces was read
/// @param agentId null if nobody answered or the extension is nobody's
/// @param test to or from what the channel calls a test
/// @param recorded the log names a recording or a voice message
record CallFacts(
        Direction direction,
        Outcome outcome,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Instant readAt,
        Party from,
        Party to,
        @Nullable String agent,
        @Nullable Long agentId,
        boolean urgent,
        boolean test,
        boolean recorded) {

    /// When the caller was let down or served; of a call whose end was never told its start.
    Instant over() {
        return endedAt == null ? startedAt : endedAt;
    }

    /// A person answered, or did so when the log fell silent.
    boolean answered() {
        return outcome == Outcome.ANSWERED || (outcome == Outcome.ONGOING && answeredAt != null);
    }

    /// Who called whom, as far as the numbers tell where the log does not.
    Direction way() {
        if (direction != Direction.UNKNOWN) {
            return direction;
        }
        if (from.kind() != Party.Kind.INTERNAL) {
            return Direction.INBOUND;
        }
        return to.kind() == Party.Kind.INTERNAL ? Direction.INTERNAL : Direction.OUTBOUND;
    }

    /// The number outside; null if it is hidden or there is none.
    @Nullable
    String party() {
        var outside = way() == Direction.OUTBOUND ? to : from;
        return outside.kind() == Party.Kind.INTERNAL ? null : outside.value();
    }
}
