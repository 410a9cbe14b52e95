package id.tanggap.resource;

import java.time.Duration;
import java.time.Instant;

/// That somebody said: this row is right.
///
/// @param by the name of who said it
public record Confirmation(Instant at, String by) {

    /// After this time nobody should rely on a row without asking again.
    public static final Duration GOOD_FOR = Duration.ofDays(90);

    public boolean stale(Instant now) {
        return at.plus(GOOD_FOR).isBefore(now);
    }
}
