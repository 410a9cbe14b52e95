package id.tanggap.hazard.quake;

import id.tanggap.language.MonthNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times of a record: `DateTime` with an offset, or `Tanggal` and `Jam` in words.
final class QuakeTimes {

    private static final Map<String, ZoneOffset> ZONES = Map.of(
            "WIB", ZoneOffset.ofHours(7),
            "WITA", ZoneOffset.ofHours(8),
            "WIT", ZoneOffset.ofHours(9),
            "UTC", ZoneOffset.UTC,
            "GMT", ZoneOffset.UTC);
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3})\\p{L}*[ -](\\d{4}|\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*(\\p{L}*)");

    private QuakeTimes() {}

    /// Empty without an offset: nobody knows then in which of four zones it is meant.
    static Optional<Instant> ofDateTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(
                            text.replaceFirst("([-+]\\d{2})(\\d{2})$", "$1:$2").replace(' ', 'T'))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `07 Sep 2026` and `19:50:39 WIB`; WIB if no zone is named, which the agency uses throughout.
    static Optional<Instant> ofLocal(String date, String time) {
        var day = DATE.matcher(date);
        var hour = TIME.matcher(time);
        if (!day.find() || !hour.find()) {
            return Optional.empty();
        }
        var month = MonthNames.find(day.group(2));
        var zone = hour.group(4).isEmpty()
                ? ZONES.get("WIB")
                : ZONES.get(hour.group(4).toUpperCase(Locale.ROOT));
        if (month.isEmpty() || zone == null) {
            return Optional.empty();
        }
        var year = Integer.parseInt(day.group(3));
        try {
            return Optional.of(LocalDateTime.of(
                            year < 100 ? 2000 + year : year,
                            month.get(),
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(hour.group(1)),
                            Integer.parseInt(hour.group(2)),
                            hour.group(3) == null ? 0 : Integer.parseInt(hour.group(3)))
                    .toInstant(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
