package id.tanggap.sla;

import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/// The sentence that explains a due time.
///
/// Arguments: 0 amount, 1 zone, 2 number of holidays skipped, 3 their names, 4 start in that zone, 5 names of those
/// skipped that no decree has fixed yet, 6 year of the due time. Day-and-night sentences use 0, 1 and 4 only.
final class DueTimeExplanation {

    private static final int MINUTES_AN_HOUR = 60;
    private static final String NONE = "–";
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private DueTimeExplanation() {}

    static Reason always(int minutes, Instant from, ZoneId zone) {
        return minutes % MINUTES_AN_HOUR == 0
                ? always("hours", minutes / MINUTES_AN_HOUR, from, zone)
                : always("minutes", minutes, from, zone);
    }

    private static Reason always(String unit, int amount, Instant from, ZoneId zone) {
        return Reason.of(
                "reason.sla.always-" + unit,
                Integer.toString(amount),
                IndonesianZone.nameOf(zone),
                "0",
                NONE,
                local(from, zone));
    }

    static Reason office(ClockTime time, WorkingCalendar calendar, Instant from, Instant due) {
        var skipped = calendar.skipped(from, due);
        var expected = skipped.stream().filter(holiday -> !holiday.decided()).toList();
        var unit = time.unit() == ClockTime.Unit.WORKING_DAYS ? "days" : "hours";
        return Reason.of(
                "reason.sla.working-" + unit + standing(skipped, expected, calendar.isDecreed(due)),
                Integer.toString(time.amount()),
                IndonesianZone.nameOf(calendar.zone()),
                Integer.toString(skipped.size()),
                names(skipped),
                local(from, calendar.zone()),
                names(expected),
                Integer.toString(due.atZone(calendar.zone()).getYear()));
    }

    private static String standing(List<Holiday> skipped, List<Holiday> expected, boolean decreed) {
        if (!decreed) {
            return "-undecreed";
        }
        if (!expected.isEmpty()) {
            return "-expecting";
        }
        return skipped.isEmpty() ? "" : "-skipping";
    }

    private static String names(List<Holiday> holidays) {
        return holidays.isEmpty()
                ? NONE
                : holidays.stream().map(Holiday::name).distinct().collect(Collectors.joining(", "));
    }

    private static String local(Instant instant, ZoneId zone) {
        return TO_THE_MINUTE.format(instant.atZone(zone));
    }
}
