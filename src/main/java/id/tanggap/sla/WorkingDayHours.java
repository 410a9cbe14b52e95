package id.tanggap.sla;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// The opening hours of a working day: before and after the break.
///
/// Monday to Thursday 08:00–16:00 with a break 12:00–13:00; Friday 08:00–16:30 with a break 11:30–13:00. Both have
/// seven hours by the ministry's table of deadlines.
enum WorkingDayHours {
    MONDAY_TO_THURSDAY("08:00", "12:00", "13:00", "16:00"),
    FRIDAY("08:00", "11:30", "13:00", "16:30");

    private final LocalTime opens;
    private final LocalTime breaks;
    private final LocalTime resumes;
    private final LocalTime closes;

    WorkingDayHours(String opens, String breaks, String resumes, String closes) {
        this.opens = LocalTime.parse(opens);
        this.breaks = LocalTime.parse(breaks);
        this.resumes = LocalTime.parse(resumes);
        this.closes = LocalTime.parse(closes);
    }

    static WorkingDayHours of(DayOfWeek day) {
        return day == DayOfWeek.FRIDAY ? FRIDAY : MONDAY_TO_THURSDAY;
    }

    LocalTime opens() {
        return opens;
    }

    LocalTime closes() {
        return closes;
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
