package id.tanggap.figures;

import id.tanggap.platform.code.Coded;
import id.tanggap.platform.code.IndonesianZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The days of a report, and the days before that they are compared with. A period that still runs is compared with as
/// many days of the one before: Monday to Wednesday with Monday to Wednesday.
public record ReportPeriod(DayRange now, DayRange before) {

    /// The zone of all days.
    public static final ZoneId ZONE = IndonesianZone.NATIONAL;

    private static final int MONTHS_OF_QUARTER = 3;
    private static final long DAYS = 28;

    /// What people choose from.
    public enum Choice implements Coded {
        /// Today and the 27 days before.
        FOUR_WEEKS,
        THIS_WEEK,
        LAST_WEEK,
        THIS_MONTH,
        LAST_MONTH,
        QUARTER,
        /// From a day to a day.
        RANGE
    }

    public static LocalDate today(Instant now) {
        return now.atZone(ZONE).toLocalDate();
    }

    /// @param choice any but `RANGE`
    /// @param today in WIB
    public static ReportPeriod of(Choice choice, LocalDate today) {
        var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        var first = today.withDayOfMonth(1);
        var quarter = first.minusMonths((first.getMonthValue() - 1L) % MONTHS_OF_QUARTER);
        return switch (choice) {
            case FOUR_WEEKS -> lastDays(today);
            case THIS_WEEK -> sameDays(monday, today, monday.minusWeeks(1));
            case LAST_WEEK -> sameDays(monday.minusWeeks(1), monday.minusDays(1), monday.minusWeeks(2));
            case THIS_MONTH -> sameDays(first, today, first.minusMonths(1));
            case LAST_MONTH ->
                new ReportPeriod(
                        new DayRange(first.minusMonths(1), first.minusDays(1)),
                        new DayRange(first.minusMonths(2), first.minusMonths(1).minusDays(1)));
            case QUARTER -> sameDays(quarter, today, quarter.minusMonths(MONTHS_OF_QUARTER));
            case RANGE -> throw new IllegalArgumentException("A range takes its days");
        };
    }

    private static ReportPeriod lastDays(LocalDate today) {
        var from = today.minusDays(DAYS - 1);
        return new ReportPeriod(new DayRange(from, today), new DayRange(from.minusDays(DAYS), from.minusDays(1)));
    }

    /// The period before is cut where this one begins: February has no 31st.
    private static ReportPeriod sameDays(LocalDate from, LocalDate to, LocalDate before) {
        var end = before.plusDays(ChronoUnit.DAYS.between(from, to));
        return new ReportPeriod(
                new DayRange(from, to), new DayRange(before, end.isBefore(from) ? end : from.minusDays(1)));
    }

    /// From a day to a day, and as many days before.
    ///
    /// @return empty if they are in the wrong order or too many
    public static Optional<ReportPeriod> range(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return days < 1 || days > DayRange.LONGEST
                ? Optional.empty()
                : Optional.of(new ReportPeriod(
                        new DayRange(from, to), new DayRange(from.minusDays(days), from.minusDays(1))));
    }
}
