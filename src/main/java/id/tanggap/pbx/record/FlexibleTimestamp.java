package id.tanggap.pbx.record;

import id.tanggap.language.MonthNames;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time in any of the forms that spreadsheets and programs write: ISO 8601, RFC 2822, epoch seconds and
/// milliseconds, `24/11/2026 08.15`, `24 Nov 2026 08:15:30`, `11/24/2026 8:15 PM`. The day comes before the month, as
/// in Indonesia, unless that is impossible.
///
/// @param zone for times without a zone
record FlexibleTimestamp(String text, ZoneId zone) {

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.(\\d{1,9}))?|(\\d{13})|(\\d{16})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T,]+(.*))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2,4})(?:[ T,]+(.*))?");
    private static final Pattern WORDS =
            Pattern.compile("(?:\\p{L}+,? +)?(\\d{1,2})[- ](\\p{L}+)\\.?[- ](\\d{2,4})(?:[ ,]+(?:pukul )?(.*))?");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?(?: ?(AM|PM))?(?: ?(?:WIB|WITA|WIT))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile(".*:\\d{2}(?:[.,]\\d+)? ?(?:Z|GMT|[+-]\\d{2}(?::?\\d{2})?)", Pattern.CASE_INSENSITIVE);

    /// Offsets as `Z`, `+07:00`, `+0700` and, from PostgreSQL, `+07`.
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    /// @throws DateTimeException if the text is not a time
    Instant instant() {
        var epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            return epoch(epoch);
        }
        var withOffset = withOffset();
        if (withOffset != null) {
            return withOffset;
        }
        return date().atTime(time()).atZone(zone).toInstant();
    }

    private static Instant epoch(Matcher epoch) {
        if (epoch.group(3) != null) {
            return Instant.ofEpochMilli(Long.parseLong(epoch.group(3)));
        }
        if (epoch.group(4) != null) { // microseconds, as FreeSWITCH writes them
            long micros = Long.parseLong(epoch.group(4));
            return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
        }
        var fraction = epoch.group(2) == null ? "0" : epoch.group(2);
        long nanos = Long.parseLong((fraction + "00000000").substring(0, 9));
        return Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), nanos);
    }

    private @Nullable Instant withOffset() {
        if (!OFFSET.matcher(text).matches()) {
            return null;
        }
        var iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        var rfc = Character.isLetter(text.charAt(0)) || text.indexOf(' ') == 2;
        return rfc
                ? OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant()
                : OffsetDateTime.parse(iso, ISO).toInstant();
    }

    private LocalDate date() {
        var year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return LocalDate.of(number(year, 1), number(year, 2), number(year, 3));
        }
        var day = DAY_FIRST.matcher(text);
        if (day.matches()) {
            return number(day, 2) > 12
                    ? LocalDate.of(year(day), number(day, 1), number(day, 2))
                    : LocalDate.of(year(day), number(day, 2), number(day, 1));
        }
        var words = WORDS.matcher(text);
        if (words.matches()) {
            return LocalDate.of(year(words), month(words), number(words, 1));
        }
        throw new DateTimeException(text);
    }

    private LocalTime time() {
        for (var date : new Pattern[] {YEAR_FIRST, DAY_FIRST, WORDS}) {
            var match = date.matcher(text);
            if (match.matches()) {
                var rest = match.group(4);
                return rest == null || rest.isBlank() ? LocalTime.MIDNIGHT : clock(rest.strip());
            }
        }
        throw new DateTimeException(text);
    }

    private static LocalTime clock(String written) {
        var clock = CLOCK.matcher(written);
        if (!clock.matches()) {
            throw new DateTimeException(written);
        }
        int hour = number(clock, 1);
        if (clock.group(4) != null) {
            hour = hour % 12 + (clock.group(4).equalsIgnoreCase("PM") ? 12 : 0);
        }
        return LocalTime.of(hour, number(clock, 2), clock.group(3) == null ? 0 : number(clock, 3));
    }

    private static Month month(Matcher words) {
        return MonthNames.find(words.group(2)).orElseThrow(() -> new DateTimeException(words.group(2)));
    }

    private static int year(Matcher match) {
        int year = number(match, 3);
        return year < 100 ? 2000 + year : year;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
