package id.tanggap.sla;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/// The opening hours of each day of the week, such as `08:00-12:00 13:00-16:00`; empty for a day off. The value of a
/// setting.
public record OfficeWeek(
        String monday,
        String tuesday,
        String wednesday,
        String thursday,
        String friday,
        String saturday,
        String sunday) {

    /// Monday to Thursday 08:00–16:00 with a break 12:00–13:00; Friday 08:00–16:30 with a break 11:30–13:00. Both have
    /// seven hours by the ministry's table of deadlines.
    public static final OfficeWeek SHIPPED = new OfficeWeek(
            "08:00-12:00 13:00-16:00",
            "08:00-12:00 13:00-16:00",
            "08:00-12:00 13:00-16:00",
            "08:00-12:00 13:00-16:00",
            "08:00-11:30 13:00-16:30",
            "",
            "");

    /// From Monday to Sunday.
    public List<String> days() {
        return List.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
    }

    /// @param days from Monday to Sunday
    public static OfficeWeek of(List<String> days) {
        return new OfficeWeek(
                days.get(0), days.get(1), days.get(2), days.get(3), days.get(4), days.get(5), days.get(6));
    }

    Optional<WorkingDayHours> on(DayOfWeek day) {
        return WorkingDayHours.parse(days().get(day.getValue() - 1));
    }
}
