package id.tanggap.web.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A time as a browser's field of date and time (`datetime-local`) sends and shows it, `2026-11-24T05:15`, in the zone
/// of whoever looks.
public final class LocalMinute {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private static final int LAST_YEAR = 9999;

    private LocalMinute() {}

    /// @return empty for any other text, and for years that no calendar shows
    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text))
                    .filter(minute -> minute.getYear() > 0 && minute.getYear() <= LAST_YEAR)
                    .map(minute -> minute.atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Without the seconds.
    public static String format(Instant at, ZoneId zone) {
        return FIELD.format(at.atZone(zone));
    }
}
