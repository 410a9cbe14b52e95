package id.tanggap.phone.call;

import id.tanggap.pbx.CallDirection;
import id.tanggap.pbx.CallOutcome;
import id.tanggap.pbx.CallParty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a call when its follow-up is decided: what its log entries say, and whose extension answered.
///
/// @param agentId null if nobody answered or the extension belongs to no account
/// @param test to or from a number or extension that the channel's file lists under `test`
/// @param recorded the log names a recording or a voice message
public record CallFacts(
        CallDirection direction,
        CallOutcome outcome,
        Times times,
        CallParty from,
        CallParty to,
        @Nullable String agent,
        @Nullable Long agentId,
        boolean urgent,
        boolean test,
        boolean recorded) {

    /// @param readAt when the first of the call's log entries was read
    public record Times(
            Instant startedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            Instant readAt) {}

    public Instant startedAt() {
        return times.startedAt();
    }

    /// When the call ended; its start if the log never reports an end.
    public Instant endOrStart() {
        return times.endedAt() == null ? times.startedAt() : times.endedAt();
    }

    /// Whether a person answered; also true for a call that was answered and whose end the log does not report yet.
    public boolean answered() {
        return outcome == CallOutcome.ANSWERED || (outcome == CallOutcome.ONGOING && times.answeredAt() != null);
    }

    /// The direction from the log; where the log has none, the direction that the numbers suggest.
    public CallDirection resolvedDirection() {
        if (direction != CallDirection.UNKNOWN) {
            return direction;
        }
        if (from.kind() != CallParty.Kind.INTERNAL) {
            return CallDirection.INBOUND;
        }
        return to.kind() == CallParty.Kind.INTERNAL ? CallDirection.INTERNAL : CallDirection.OUTBOUND;
    }

    /// The number outside our exchange; null if it is hidden or there is none.
    @Nullable
    public String outsideNumber() {
        var outside = resolvedDirection() == CallDirection.OUTBOUND ? to : from;
        return outside.kind() == CallParty.Kind.INTERNAL ? null : outside.value();
    }
}
