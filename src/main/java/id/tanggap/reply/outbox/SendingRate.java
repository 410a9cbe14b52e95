package id.tanggap.reply.outbox;

import id.tanggap.platform.ratelimit.RateLimit;
import java.time.Clock;
import java.time.Duration;

/// Spreads the messages of a channel evenly over time, at the rate that its provider accepts from this node. Unused
/// time is not saved up: after a minute without messages two messages are still one interval apart.
///
/// @param perSecond as the channel's file says
record SendingRate(double perSecond, RateLimit limit) {

    /// We do not wait for less than a millisecond: messages that are due within one are sent together.
    private static final double WAITS_PER_SECOND = 1000;

    private static final double MOST_AT_ONCE = 1_000_000;

    static SendingRate of(double perSecond, Clock clock) {
        var together = (int) Math.max(1, Math.min(MOST_AT_ONCE, perSecond / WAITS_PER_SECOND));
        return new SendingRate(perSecond, RateLimit.of(together, refilledIn(together, perSecond), clock));
    }

    /// The bucket cannot fill faster than one token per nanosecond.
    private static Duration refilledIn(int together, double perSecond) {
        var nanos = (long) (Duration.ofSeconds(1).toNanos() * together / perSecond);
        return Duration.ofNanos(Math.max(together, nanos));
    }

    /// @return how many of these may be sent now
    int take(int wanted) {
        var taken = 0;
        while (taken < wanted && limit.take()) {
            taken++;
        }
        return taken;
    }

    /// The interval between two messages.
    Duration turn() {
        return refilledIn(1, perSecond);
    }
}
