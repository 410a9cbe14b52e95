package id.tanggap.hazard.cap.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time as a CAP message writes it, `2026-09-27T10:25:00+08:00`: to the second, with an offset in digits; UTC is
/// `-00:00`, never `Z` (CAP 1.2, section 3.3.2). Other spellings that name an instant beyond doubt can be read too.
///
/// @param text as written
public record CapTime(String text) {

    private static final Pattern STANDARD =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[-+]\\d{2}:\\d{2}");
    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /// As our own messages write it.
    public static CapTime of(OffsetDateTime time) {
        var seconds = time.truncatedTo(ChronoUnit.SECONDS);
        var offset = seconds.getOffset().equals(ZoneOffset.UTC)
                ? "-00:00"
                : seconds.getOffset().getId();
        return new CapTime(WRITTEN.format(seconds) + offset);
    }

    /// Whether it is written as the standard demands, and names a real time.
    public boolean isStandard() {
        return STANDARD.matcher(text).matches() && value().isPresent();
    }

    /// Empty if it has no offset, or cannot be understood.
    public Optional<OffsetDateTime> value() {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().replaceFirst("-00:?00$", "Z"), LENIENT));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Optional<Instant> instant() {
        return value().map(OffsetDateTime::toInstant);
    }
}
