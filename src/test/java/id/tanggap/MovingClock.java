package id.tanggap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that a test moves. Between two moves it stands still, or ticks at each look.
public final class MovingClock extends Clock {

    private final AtomicReference<Instant> now;
    private final Duration tick;

    /// Stands still between two moves.
    public MovingClock(Instant start) {
        this(start, Duration.ZERO);
    }

    private MovingClock(Instant start, Duration tick) {
        this.now = new AtomicReference<>(start);
        this.tick = tick;
    }

    /// Every look at it is a microsecond later, the smallest step that PostgreSQL keeps: for tests of what came first.
    public static MovingClock ticking(Instant start) {
        return new MovingClock(start.truncatedTo(ChronoUnit.MICROS), Duration.of(1, ChronoUnit.MICROS));
    }

    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    public void set(Instant to) {
        now.set(to);
    }

    @Override
    public Instant instant() {
        return now.updateAndGet(then -> then.plus(tick));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
