package id.tanggap.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When offices are open: exceptional days first, then holidays, then the week. What a balai has of its own stands
/// before what its zone has, and that before what all have. Safe for many threads.
final class OfficeDays {

    private static final String EVERYWHERE = "";

    private final Map<String, Map<DayOfWeek, WorkingDayHours>> weeks = new HashMap<>();
    private final Map<LocalDate, Map<String, OfficeDay>> days = new HashMap<>();
    private final HolidayCalendar holidays;
    private final Set<String> own;

    /// @param weeks by place
    /// @param own codes of the balai that have a week, a day or a holiday of their own
    OfficeDays(Map<String, OfficeWeek> weeks, List<OfficeDay> days, HolidayCalendar holidays, Set<String> own) {
        weeks.forEach((where, week) -> this.weeks.put(where, hours(week)));
        this.weeks.putIfAbsent(EVERYWHERE, hours(OfficeWeek.SHIPPED));
        days.forEach(day ->
                this.days.computeIfAbsent(day.date(), date -> new HashMap<>()).put(day.where(), day));
        this.holidays = holidays;
        this.own = Set.copyOf(own);
    }

    static OfficeDays with(HolidayCalendar holidays) {
        return new OfficeDays(Map.of(), List.of(), holidays, Set.of());
    }

    private static Map<DayOfWeek, WorkingDayHours> hours(OfficeWeek week) {
        var hours = new EnumMap<DayOfWeek, WorkingDayHours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.on(day).ifPresent(open -> hours.put(day, open));
        }
        return hours;
    }

    /// From the most special place to everywhere.
    ///
    /// @param balai code; empty for none
    static List<String> places(String balai, String zone) {
        var places = new ArrayList<String>(3);
        if (!balai.isEmpty()) {
            places.add(balai);
        }
        places.add(zone);
        places.add(EVERYWHERE);
        return List.copyOf(places);
    }

    boolean hasOwn(String balai) {
        return own.contains(balai);
    }

    /// @return empty if it is closed
    Optional<WorkingDayHours> open(LocalDate date, List<String> places) {
        var exceptions = days.getOrDefault(date, Map.of());
        for (var place : exceptions.isEmpty() ? List.<String>of() : places) {
            var day = exceptions.get(place);
            if (day != null) {
                return WorkingDayHours.parse(day.hours());
            }
        }
        return holidays.on(date, places).isPresent() ? Optional.empty() : usual(date, places);
    }

    /// What the week says, holiday or not.
    Optional<WorkingDayHours> usual(LocalDate date, List<String> places) {
        for (var place : places) {
            var week = weeks.get(place);
            if (week != null) {
                return Optional.ofNullable(week.get(date.getDayOfWeek()));
            }
        }
        return Optional.empty();
    }

    /// The holiday that closes a day on which the week has hours.
    Optional<Holiday> closedBy(LocalDate date, List<String> places) {
        return usual(date, places).isPresent() && open(date, places).isEmpty()
                ? holidays.on(date, places)
                : Optional.empty();
    }

    HolidayCalendar holidays() {
        return holidays;
    }
}
