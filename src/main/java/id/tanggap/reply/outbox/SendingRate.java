package id.tanggap.reply.outbox;

import id.tanggap.platform.ratelimit.RateLimit;
import java.time.Clock;
import java.time.Duration;

/// Spreads the messages of a channel evenly over time, as many a second as its provider takes from this node. A quiet
/// channel saves nothing up: after a minute of silence two messages are still a turn apart.
///
/// @param perSecond as the channel's file says
record SendingRate(double perSecond, RateLimit limit) {

    /// Finer than a millisecond we do not wait: so many messages may leave together.
    private static final double WAITS_PER_SECOND = 1000;

    private static final double MOST_AT_ONCE = 1_000_000;

    static SendingRate of(double perSecond, Clock clock) {
        var together = (int) Math.max(1, Math.min(MOST_AT_ONCE, perSecond / WAITS_PER_SECOND));
        return new SendingRate(perSecond, RateLimit.of(together, refilledIn(together, perSecond), clock));
    }

    /// A limit cannot fill faster than by one in a nanosecond.
    private static Duration refilledIn(int together, double perSecond) {
        var nanos = (long) (Duration.ofSeconds(1).toNanos() * together / perSecond);
        return Duration.ofNanos(Math.max(together, nanos));
    }

    /// @return how many of these may leave now
    int take(int wanted) {
        var taken = 0;
        while (taken < wanted && limit.take()) {
            taken++;
        }
        return taken;
    }

    /// From one message to the next.
    Duration turn() {
        return refilledIn(1, perSecond);
    }
}
