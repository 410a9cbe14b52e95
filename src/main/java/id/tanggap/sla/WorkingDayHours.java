package id.tanggap.sla;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The opening hours of a day: before and after the break. A day without a break has an empty one at its end.
record WorkingDayHours(LocalTime opens, LocalTime breaks, LocalTime resumes, LocalTime closes) {

    private static final String TIME = "([01]\\d|2[0-3])[:.]([0-5]\\d)";
    private static final Pattern HOURS =
            Pattern.compile(TIME + "\\s?[-–]\\s?" + TIME + "(?:[\\s,]{1,3}" + TIME + "\\s?[-–]\\s?" + TIME + ")?");

    WorkingDayHours {
        if (!opens.isBefore(breaks) || resumes.isBefore(breaks) || closes.isBefore(resumes)) {
            throw new IllegalArgumentException(
                    "No opening hours: " + opens + " " + breaks + " " + resumes + " " + closes);
        }
    }

    /// Reads `08:00-12:00 13:00-16:00` or `08:00-12:00`; empty for anything else, also for hours out of order.
    static Optional<WorkingDayHours> parse(String text) {
        var found = HOURS.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var opens = LocalTime.parse(found.group(1) + ":" + found.group(2));
        var breaks = LocalTime.parse(found.group(3) + ":" + found.group(4));
        var resumes = found.group(5) == null ? breaks : LocalTime.parse(found.group(5) + ":" + found.group(6));
        var closes = found.group(5) == null ? breaks : LocalTime.parse(found.group(7) + ":" + found.group(8));
        return opens.isBefore(breaks) && !resumes.isBefore(breaks) && !closes.isBefore(resumes)
                ? Optional.of(new WorkingDayHours(opens, breaks, resumes, closes))
                : Optional.empty();
    }

    /// Seconds of opening time from the opening until `time`.
    long secondsUntil(LocalTime time) {
        return between(opens, breaks, time) + between(resumes, closes, time);
    }

    private static long between(LocalTime start, LocalTime end, LocalTime time) {
        var until = time.isBefore(start) ? start : time.isAfter(end) ? end : time;
        return until.toSecondOfDay() - (long) start.toSecondOfDay();
    }

    long seconds() {
        return secondsUntil(closes);
    }

    /// When so many seconds of opening time have passed; the last second of the morning is at the start of the break.
    ///
    /// @param seconds more than 0, at most `seconds()`
    LocalTime after(long seconds) {
        var morning = breaks.toSecondOfDay() - (long) opens.toSecondOfDay();
        return seconds <= morning ? opens.plusSeconds(seconds) : resumes.plusSeconds(seconds - morning);
    }
}
