package id.tanggap.intake.mail.header;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParsePosition;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Parses Date headers, including obsolete zones and small errors.
public final class DateHeader {

    private DateHeader() {}

    public static Optional<Instant> of(String header) {
        var format = new MailDateFormat();
        format.setLenient(true);
        var parsed = format.parse(header, new ParsePosition(0));
        if (parsed != null) {
            return Optional.of(parsed.toInstant());
        }
        try {
            return Optional.of(Instant.parse(header.strip()));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
