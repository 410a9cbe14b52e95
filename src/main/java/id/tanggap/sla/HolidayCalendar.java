package id.tanggap.sla;

import id.tanggap.language.ShippedTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// National holidays, collective leave (cuti bersama) and holidays of single zones and balai, by date.
final class HolidayCalendar {

    /// A decree fixes some twenty-five days. Single days that are fixed on their own, such as an election, are none.
    private static final int DAYS_OF_A_DECREE = 10;

    private final Map<LocalDate, Map<String, Holiday>> byDate;
    private final Set<Integer> decreed;

    HolidayCalendar(List<Holiday> holidays) {
        var found = new HashMap<LocalDate, Map<String, Holiday>>();
        holidays.stream().filter(holiday -> !holiday.off()).forEach(holiday -> found.computeIfAbsent(
                        holiday.date(), date -> new HashMap<>())
                .putIfAbsent(holiday.where(), holiday));
        byDate = Map.copyOf(found);
        decreed = holidays.stream()
                .filter(holiday ->
                        holiday.decided() && !holiday.off() && holiday.where().isEmpty())
                .collect(Collectors.groupingBy(holiday -> holiday.date().getYear(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(year -> year.getValue() >= DAYS_OF_A_DECREE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static HolidayCalendar shipped() {
        return new HolidayCalendar(List.copyOf(shippedByKey().values()));
    }

    /// By key, in the order of the file.
    static Map<String, Holiday> shippedByKey() {
        var byKey = new LinkedHashMap<String, Holiday>();
        for (var row : ShippedTable.read(HolidayCalendar.class, "/sla/holidays.tsv")) {
            var date = LocalDate.parse(row.get(0));
            byKey.putIfAbsent(
                    Holiday.key(date, ""), new Holiday(date, row.get(1), row.get(2), row.get(3), decided(row.get(4))));
        }
        return byKey;
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
        return decreed.contains(year) || decreed.stream().anyMatch(later -> later > year);
    }

    /// @param places that the day must be a holiday of, such as a zone; the empty one is everywhere
    Optional<Holiday> on(LocalDate date, List<String> places) {
        var there = byDate.get(date);
        return there == null
                ? Optional.empty()
                : places.stream().map(there::get).filter(Objects::nonNull).findFirst();
    }

    List<Holiday> on(Stream<LocalDate> dates) {
        return dates.flatMap(date -> on(date, List.of("")).stream()).toList();
    }
}
