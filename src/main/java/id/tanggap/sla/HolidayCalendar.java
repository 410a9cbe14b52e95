package id.tanggap.sla;

import id.tanggap.language.ShippedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// National holidays and collective leave (cuti bersama), by date.
final class HolidayCalendar {

    private final Map<LocalDate, Holiday> byDate;
    private final int lastDecreed;

    HolidayCalendar(List<Holiday> holidays) {
        byDate = holidays.stream()
                .collect(Collectors.toUnmodifiableMap(Holiday::date, Function.identity(), (first, same) -> first));
        lastDecreed = holidays.stream()
                .filter(Holiday::decided)
                .mapToInt(holiday -> holiday.date().getYear())
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    static HolidayCalendar shipped() {
        return new HolidayCalendar(ShippedTable.read(HolidayCalendar.class, "/sla/holidays.tsv").stream()
                .map(row -> new Holiday(
                        LocalDate.parse(row.get(0)), row.get(1), row.get(2), row.get(3), decided(row.get(4))))
                .toList());
    }

    private static boolean decided(String standing) {
        return switch (standing) {
            case "decided" -> true;
            case "expected" -> false;
            default -> throw new IllegalArgumentException("A holiday is decided or expected, not '" + standing + "'");
        };
    }

    /// False for a year whose decree is not in the table: its holidays are unknown, or known in part only.
    boolean decreed(int year) {
        return year <= lastDecreed;
    }

    boolean isOn(LocalDate date) {
        return byDate.containsKey(date);
    }

    List<Holiday> on(Stream<LocalDate> dates) {
        return dates.map(byDate::get).filter(Objects::nonNull).toList();
    }
}
