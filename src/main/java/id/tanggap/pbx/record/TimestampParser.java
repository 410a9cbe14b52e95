package id.tanggap.pbx.record;

import id.tanggap.pbx.FormatSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Parses times as logs write them. `yyyy-MM-dd HH:mm:ss` (three in each line of a log) is parsed by own code: a
/// `DateTimeFormatter` takes ten times as long.
public final class TimestampParser {

    private final ZoneId zone;
    private final @Nullable DateTimeFormatter pattern;

    /// From this time on the zone has one fixed offset; null if it has none.
    private final @Nullable LocalDateTime steadyFrom;

    private final ZoneOffset steady;

    private TimestampParser(ZoneId zone, @Nullable DateTimeFormatter pattern) {
        this.zone = zone;
        this.pattern = pattern;
        var rules = zone.getRules();
        var changes = rules.getTransitions();
        steadyFrom = !rules.getTransitionRules().isEmpty()
                ? null
                : changes.isEmpty() ? LocalDateTime.MIN : changes.getLast().getDateTimeAfter();
        steady = changes.isEmpty()
                ? rules.getOffset(Instant.EPOCH)
                : changes.getLast().getOffsetAfter();
    }

    /// @throws IllegalArgumentException if the pattern is invalid
    public static TimestampParser of(FormatSettings settings) {
        var pattern = settings.timePattern();
        return new TimestampParser(
                settings.zone(), pattern == null ? null : DateTimeFormatter.ofPattern(pattern, Locale.of("id")));
    }

    /// @return null if the text is empty or a zero time such as `0000-00-00 00:00:00`
    /// @throws DateTimeException if the text is not a time
    @Nullable
    public Instant read(String text) {
        if (text.isEmpty() || text.startsWith("0000-00-00")) {
            return null;
        }
        if (pattern != null) {
            return patterned(text.strip(), pattern);
        }
        if (isPlain(text)) {
            return plain(text);
        }
        var stripped = text.strip();
        return stripped.isEmpty() ? null : new FlexibleTimestamp(stripped, zone).instant();
    }

    private Instant patterned(String text, DateTimeFormatter written) {
        var read = written.parseBest(
                text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, TimestampParser::startOfDay);
        return switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> at(local);
            default -> throw new DateTimeException(text);
        };
    }

    private static LocalDateTime startOfDay(TemporalAccessor read) {
        var date = read.query(TemporalQueries.localDate());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        return date.atStartOfDay();
    }

    private static boolean isPlain(String text) {
        return text.length() == 19
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) == ' ' || text.charAt(10) == 'T')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private Instant plain(String text) {
        return at(LocalDateTime.of(
                two(text, 0) * 100 + two(text, 2),
                two(text, 5),
                two(text, 8),
                two(text, 11),
                two(text, 14),
                two(text, 17)));
    }

    private Instant at(LocalDateTime local) {
        boolean known = steadyFrom != null && local.isAfter(steadyFrom);
        return local.toInstant(known ? steady : zone.getRules().getOffset(local));
    }

    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw new DateTimeException(text);
        }
        return tens * 10 + ones;
    }
}
