package id.tanggap.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Office hours in one zone: working days of the week without holidays, see `WorkingDayHours`.
///
/// Counts whole seconds: a start with a fraction counts from its second, so that nothing is due a fraction of a second
/// after closing time. Cost: linear in the days between start and end, a few nanoseconds each.
public final class WorkingCalendar implements ServiceHours {

    private static final int TEN_YEARS = 3660;

    private final ZoneId zone;
    private final HolidayCalendar holidays;

    WorkingCalendar(ZoneId zone, HolidayCalendar holidays) {
        this.zone = zone;
        this.holidays = holidays;
    }

    /// Whether the holidays of the year of this moment are known.
    boolean isDecreed(Instant at) {
        return holidays.decreed(at.atZone(zone).getYear());
    }

    /// When a clock that starts at `from` has run for `working` minutes of this calendar.
    ///
    /// Counts only minutes inside opening hours, in the calendar's own zone, holidays off. A start outside opening
    /// hours counts from the next opening. Zero minutes is due at once, even at night: the promise was "immediately".
    ///
    /// @param working minutes of opening time, 0 or more
    /// @return for a working minute that ends exactly at closing time or at the break, that time
    /// @throws CalendarExhausted if the calendar has not enough opening in the ten years after `from`
    public Instant due(Instant from, int working) {
        if (working < 0) {
            throw new IllegalArgumentException("A clock cannot run for " + working + " minutes");
        }
        return after(from, Duration.ofMinutes(working));
    }

    /// The same with seconds, for clocks that resume after a pause.
    @Override
    public Instant after(Instant from, Duration running) {
        if (running.isZero()) {
            return from;
        }
        var start = from.atZone(zone);
        var date = start.toLocalDate();
        var left = running.toSeconds() + elapsedBefore(date, start.toLocalTime());
        for (var day = 0; day < TEN_YEARS; day++, date = date.plusDays(1)) {
            if (isWorkingDay(date)) {
                var office = WorkingDayHours.of(date.getDayOfWeek());
                if (left <= office.seconds()) {
                    return at(date, office.after(left));
                }
                left -= office.seconds();
            }
        }
        throw new CalendarExhaustedException(from);
    }

    private long elapsedBefore(LocalDate date, LocalTime time) {
        return isWorkingDay(date) ? WorkingDayHours.of(date.getDayOfWeek()).secondsUntil(time) : 0;
    }

    /// The closing time of the n-th working day after the day of `from`.
    ///
    /// "Within n working days" (n hari kerja) counts from the working day after the day of receipt, as
    /// administrative deadlines do; see docs/decisions/0002-working-days.md.
    ///
    /// @param n 1 or more
    /// @throws CalendarExhausted if there are not so many working days in the ten years after `from`
    public Instant closingOfWorkingDay(Instant from, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("The closing of working day " + n + " after a start is not a time");
        }
        var date = from.atZone(zone).toLocalDate();
        var left = n;
        for (var day = 0; day < TEN_YEARS; day++) {
            date = date.plusDays(1);
            if (isWorkingDay(date) && --left == 0) {
                return at(date, WorkingDayHours.of(date.getDayOfWeek()).closes());
            }
        }
        throw new CalendarExhaustedException(from);
    }

    /// The opening of the first working day after the day of `from`.
    ///
    /// @throws CalendarExhausted if there is none in the ten years after `from`
    public Instant nextOpening(Instant from) {
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(from.atZone(zone).toLocalDate().plusDays(TEN_YEARS))
                .skip(1)
                .filter(this::isWorkingDay)
                .findFirst()
                .map(date -> at(date, WorkingDayHours.of(date.getDayOfWeek()).opens()))
                .orElseThrow(() -> new CalendarExhaustedException(from));
    }

    /// The number of different working days of this calendar on which these instants lie.
    public int workingDays(Collection<Instant> instants) {
        return Math.toIntExact(instants.stream()
                .map(instant -> instant.atZone(zone).toLocalDate())
                .distinct()
                .filter(this::isWorkingDay)
                .count());
    }

    /// Whole minutes of opening time between two instants; 0 if `to` is not after `from`.
    public long minutesBetween(Instant from, Instant to) {
        return between(from, to).toMinutes();
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        var start = from.atZone(zone);
        var end = to.atZone(zone);
        var whole = days(from, to)
                .filter(date -> date.isBefore(end.toLocalDate()) && isWorkingDay(date))
                .mapToLong(date -> WorkingDayHours.of(date.getDayOfWeek()).seconds())
                .sum();
        var seconds = whole
                + elapsedBefore(end.toLocalDate(), end.toLocalTime())
                - elapsedBefore(start.toLocalDate(), start.toLocalTime());
        return Duration.ofSeconds(seconds);
    }

    private Stream<LocalDate> days(Instant from, Instant to) {
        return from.atZone(zone)
                .toLocalDate()
                .datesUntil(to.atZone(zone).toLocalDate().plusDays(1));
    }

    private boolean isWorkingDay(LocalDate date) {
        return isWeekday(date) && !holidays.isOn(date);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /// The holidays from one day to another, both included, that fall on a weekday.
    List<Holiday> skipped(Instant from, Instant to) {
        return holidays.on(days(from, to).filter(WorkingCalendar::isWeekday));
    }

    ZoneId zone() {
        return zone;
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }
}
