package id.tanggap.sla;

import java.time.Duration;
import java.time.Instant;

/// How a clock counts time: around the clock, or in office hours. Pure functions.
public sealed interface ServiceHours permits ServiceHours.DayAndNight, WorkingCalendar {

    /// How long the clock runs between two instants, in whole seconds; zero if `to` is not after `from`.
    Duration between(Instant from, Instant to);

    /// When a clock that starts at `from` has run for `running`.
    Instant after(Instant from, Duration running);

    /// When a clock that was paused from `paused` to `resumed` is due: the time that was left then is left now. A
    /// clock that was late when it was paused stays as late as it was.
    default Instant resumed(Instant due, Instant paused, Instant resumed) {
        return due.isAfter(paused) ? after(resumed, between(paused, due)) : due;
    }

    /// The moment when so much of the time is used.
    ///
    /// @param percent 0 to 100
    default Instant used(int percent, Instant from, Instant due) {
        return after(from, between(from, due).multipliedBy(percent).dividedBy(100));
    }

    /// Around the clock.
    record DayAndNight() implements ServiceHours {
        @Override
        public Duration between(Instant from, Instant to) {
            return to.isAfter(from)
                    ? Duration.ofSeconds(Duration.between(from, to).toSeconds())
                    : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration running) {
            return from.plus(running);
        }
    }
}
