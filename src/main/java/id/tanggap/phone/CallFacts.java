package id.tanggap.phone;

import id.tanggap.pbx.Direction;
import id.tanggap.pbx.Outcome;
import id.tanggap.pbx.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a call when its follow-up is decided: what its log entries say, and whose extension answered.
///
/// @param agentId null if nobody answered or the extension belongs to no account
/// @param test to or from a number or extension that the channel's file lists under `test`
/// @param recorded the log names a recording or a voice message
record CallFacts(
        Direction direction,
        Outcome outcome,
        Times times,
        Party from,
        Party to,
        @Nullable String agent,
        @Nullable Long agentId,
        boolean urgent,
        boolean test,
        boolean recorded) {

    /// @param readAt when the first of the call's log entries was read
    record Times(
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            Instant readAt) {}

    Instant startedAt() {
        return times.startedAt();
    }

    /// When the call ended; its start if the log never reports an end.
    Instant over() {
        return times.endedAt() == null ? times.startedAt() : times.endedAt();
    }

    /// Whether a person answered; also true for a call that was answered and whose end the log does not report yet.
    boolean answered() {
        return outcome == Outcome.ANSWERED || (outcome == Outcome.ONGOING && times.answeredAt() != null);
    }

    /// The direction from the log; where the log has none, the direction that the numbers suggest.
    Direction way() {
        if (direction != Direction.UNKNOWN) {
            return direction;
        }
        if (from.kind() != Party.Kind.INTERNAL) {
            return Direction.INBOUND;
        }
        return to.kind() == Party.Kind.INTERNAL ? Direction.INTERNAL : Direction.OUTBOUND;
    }

    /// The number outside our exchange; null if it is hidden or there is none.
    @Nullable
    String party() {
        var outside = way() == Direction.OUTBOUND ? to : from;
        return outside.kind() == Party.Kind.INTERNAL ? null : outside.value();
    }
}
