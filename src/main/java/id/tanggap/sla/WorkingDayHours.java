package id.tanggap.sla;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// The opening hours of a day: before and after the break. A day without a break has an empty one at its end.
///
/// In seconds of the day, because no `LocalTime` is the end of one: an office may be open until 24:00.
record WorkingDayHours(int opens, int breaks, int resumes, int closes) {

    private static final String START = "([01]\\d|2[0-3])[:.]([0-5]\\d)";
    private static final String END = "([01]\\d|2[0-3]|24(?=[:.]00))[:.]([0-5]\\d)";
    private static final String PART = START + "\\s?[-–]\\s?" + END;
    private static final Pattern HOURS = Pattern.compile(PART + "(?:[\\s,]{1,3}" + PART + ")?");

    WorkingDayHours {
        if (!areInOrder(opens, breaks, resumes, closes)) {
            throw new IllegalArgumentException(
                    "No opening hours: " + opens + " " + breaks + " " + resumes + " " + closes);
        }
    }

    private static boolean areInOrder(int opens, int breaks, int resumes, int closes) {
        return opens < breaks && breaks <= resumes && resumes <= closes;
    }

    /// Reads `08:00-12:00 13:00-16:00` or `00:00-24:00`; empty for anything else, also for hours out of order.
    static Optional<WorkingDayHours> parse(String text) {
        var found = HOURS.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var opens = seconds(found.group(1), found.group(2));
        var breaks = seconds(found.group(3), found.group(4));
        var resumes = found.group(5) == null ? breaks : seconds(found.group(5), found.group(6));
        var closes = found.group(5) == null ? breaks : seconds(found.group(7), found.group(8));
        return areInOrder(opens, breaks, resumes, closes)
                ? Optional.of(new WorkingDayHours(opens, breaks, resumes, closes))
                : Optional.empty();
    }

    private static int seconds(String hours, String minutes) {
        return (Integer.parseInt(hours) * 60 + Integer.parseInt(minutes)) * 60;
    }

    /// Seconds of opening time from the opening until `time`.
    long secondsUntil(LocalTime time) {
        return secondsUntil(time.toSecondOfDay());
    }

    private long secondsUntil(int time) {
        return Math.clamp(time, opens, breaks) - (long) opens + Math.clamp(time, resumes, closes) - resumes;
    }

    long seconds() {
        return secondsUntil(closes);
    }

    /// The second of the day at which so many seconds of opening time have passed; the last second of the morning is
    /// at the start of the break, and that of a day until 24:00 at the start of the next day.
    ///
    /// @param seconds more than 0, at most `seconds()`
    long after(long seconds) {
        var morning = breaks - opens;
        return seconds <= morning ? opens + seconds : resumes + seconds - morning;
    }
}
