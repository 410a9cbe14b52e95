package id.tanggap.sla;

import id.tanggap.platform.code.Coded;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long a clock runs. Minutes and hours count around the clock; working hours and days only office hours.
public record ClockTime(int amount, Unit unit) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,5}) ([a-z-]{1,20})");
    private static final int MINUTES_AN_HOUR = 60;
    private static final int LONGEST = 10_000;

    /// The unit of an amount.
    public enum Unit implements Coded {
        MINUTES,
        HOURS,
        WORKING_HOURS,
        WORKING_DAYS;

        static Unit of(String code) {
            return Coded.of(Unit.class, code);
        }
    }

    public ClockTime {
        if (amount < 0 || amount > LONGEST) {
            throw new IllegalArgumentException("A clock cannot run for " + amount);
        }
        if (unit == Unit.WORKING_DAYS && amount == 0) {
            throw new IllegalArgumentException("A clock of working days runs for one day at least");
        }
    }

    /// Reads `4 working-hours`; empty for anything else.
    public static Optional<ClockTime> parse(String text) {
        var found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var amount = Integer.parseInt(found.group(1));
        return Coded.find(Unit.values(), found.group(2))
                .filter(unit -> amount <= LONGEST && (amount > 0 || unit != Unit.WORKING_DAYS))
                .map(unit -> new ClockTime(amount, unit));
    }

    static ClockTime of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("No time of a clock: '" + text + "'"));
    }

    /// As `parse` reads it.
    public String text() {
        return amount + " " + unit.code();
    }

    /// Minutes of the clock on the wall.
    ///
    /// @return empty if it counts office hours
    Optional<Integer> wallMinutes() {
        return switch (unit) {
            case MINUTES -> Optional.of(amount);
            case HOURS -> Optional.of(amount * MINUTES_AN_HOUR);
            case WORKING_HOURS, WORKING_DAYS -> Optional.empty();
        };
    }
}
