package id.tanggap.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Office hours in one zone, or of one balai: what `OfficeDays` says of each day.
///
/// Counts whole seconds: a start with a fraction counts from its second, so that nothing is due a fraction of a second
/// after closing time. Cost: linear in the days between start and end, a few nanoseconds each.
public final class WorkingCalendar implements ServiceHours {

    private static final int TEN_YEARS = 3660;

    private final ZoneId zone;
    private final OfficeDays days;
    private final List<String> places;

    /// @param balai code of an office with hours or holidays of its own; empty for any other
    WorkingCalendar(ZoneId zone, OfficeDays days, String balai) {
        this.zone = zone;
        this.days = days;
        this.places = OfficeDays.places(balai, zone.getId());
    }

    WorkingCalendar(ZoneId zone, HolidayCalendar holidays) {
        this(zone, OfficeDays.with(holidays), "");
    }

    /// Whether the holidays of the year of this moment are known.
    boolean isDecreed(Instant at) {
        return days.holidays().decreed(at.atZone(zone).getYear());
    }

    /// When a clock that starts at `from` has run for `working` minutes of this calendar.
    ///
    /// Counts only minutes inside opening hours, in the calendar's own zone, holidays off. A start outside opening
    /// hours counts from the next opening. Zero minutes is due at once, even at night: the promise was
    /// "immediately".
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
            var office = open(date);
            if (office.isPresent()) {
                if (left <= office.get().seconds()) {
                    return at(date, office.get().after(left));
                }
                left -= office.get().seconds();
            }
        }
        throw new CalendarExhaustedException(from);
    }

    private long elapsedBefore(LocalDate date, LocalTime time) {
        return open(date).map(office -> office.secondsUntil(time)).orElse(0L);
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
            var office = open(date);
            if (office.isPresent() && --left == 0) {
                return at(date, office.get().closes());
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
                .flatMap(date -> open(date).map(office -> at(date, office.opens())).stream())
                .findFirst()
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
                .filter(date -> date.isBefore(end.toLocalDate()))
                .mapToLong(date -> open(date).map(WorkingDayHours::seconds).orElse(0L))
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

    private Optional<WorkingDayHours> open(LocalDate date) {
        return days.open(date, places);
    }

    private boolean isWorkingDay(LocalDate date) {
        return open(date).isPresent();
    }

    /// The holidays from one day to another, both included, on which the office would be open.
    List<Holiday> skipped(Instant from, Instant to) {
        return days(from, to)
                .flatMap(date -> days.closedBy(date, places).stream())
                .toList();
    }

    ZoneId zone() {
        return zone;
    }

    private Instant at(LocalDate date, long secondOfDay) {
        return date.atStartOfDay().plusSeconds(secondOfDay).atZone(zone).toInstant();
    }
}
