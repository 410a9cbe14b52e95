package id.tanggap.audit.chain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the chain was at the end of a day, as it is kept outside: `2026-11-30 4711 1f3a…`.
///
/// @param position in the chain
/// @param hash hexadecimal
public record DailyRoot(LocalDate day, long position, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d{1,18}) ([0-9a-f]{64})\\s*$");

    /// @param line of a root file, or of a log: what stands before the day is skipped
    static Optional<DailyRoot> read(String line) {
        var found = LINE.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DailyRoot(LocalDate.parse(found.group(1)), Long.parseLong(found.group(2)), found.group(3)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    String line() {
        return day + " " + position + " " + hash;
    }
}
