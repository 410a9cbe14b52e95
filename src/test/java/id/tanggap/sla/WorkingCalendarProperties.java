package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for every start, zone and length.
class WorkingCalendarProperties {

    private static final HolidayCalendar HOLIDAYS = HolidayCalendar.shipped();
    private static final Instant EARLIEST = Instant.parse("2025-12-01T00:00:00Z");

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(0, Duration.ofDays(800).toMillis()).map(EARLIEST::plusMillis);
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")
                .map(zone -> new WorkingCalendar(ZoneId.of(zone), HOLIDAYS));
    }

    @Property
    void so_many_minutes_lie_between_a_start_and_its_due_time(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 30_000) int minutes) {
        var due = calendar.due(from, minutes);

        assertThat(due).isAfterOrEqualTo(minutes == 0 ? from : from.truncatedTo(ChronoUnit.SECONDS));
        assertThat(calendar.minutesBetween(from, due)).isEqualTo(minutes);
    }

    @Property
    void a_later_start_or_a_longer_promise_is_never_due_earlier(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 500_000) int secondsLater,
            @ForAll @IntRange(min = 1, max = 5_000) int minutes,
            @ForAll @IntRange(max = 500) int more) {
        var due = calendar.due(from, minutes);

        assertThat(calendar.due(from.plusSeconds(secondsLater), minutes)).isAfterOrEqualTo(due);
        assertThat(calendar.due(from, minutes + more)).isAfterOrEqualTo(due);
        assertThat(calendar.closingOfWorkingDay(from.plusSeconds(secondsLater), 3))
                .isAfterOrEqualTo(calendar.closingOfWorkingDay(from, 3));
    }

    @Property
    void a_promise_kept_in_two_parts_is_due_when_it_is_due_in_one(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 1, max = 3_000) int first,
            @ForAll @IntRange(min = 1, max = 3_000) int second) {
        assertThat(calendar.due(calendar.due(from, first), second)).isEqualTo(calendar.due(from, first + second));
    }

    @Property
    void minutes_between_add_up(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 20_000) int second) {
        var start = from.truncatedTo(ChronoUnit.MINUTES);
        var middle = start.plus(first, ChronoUnit.MINUTES);
        var end = middle.plus(second, ChronoUnit.MINUTES);

        assertThat(calendar.minutesBetween(start, middle) + calendar.minutesBetween(middle, end))
                .isEqualTo(calendar.minutesBetween(start, end));
    }

    @Property
    void a_due_time_lies_in_office_hours_or_at_their_end(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
        var due = calendar.due(from, minutes).atZone(calendar.zone());

        assertThat(isOpen(due.minusSeconds(1).toLocalDateTime())).isTrue();
    }

    /// Slow and simple: walks minute by minute, and knows the hours from the ministry's table, not from
    /// `WorkingDayHours`.
    @Property(tries = 100)
    void counting_every_minute_by_hand_gives_the_same(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("starts") Instant from,
            @ForAll @IntRange(min = 1, max = 1_500) int minutes) {
        var at = from.truncatedTo(ChronoUnit.MINUTES);
        var local = at.atZone(calendar.zone()).toLocalDateTime();
        var left = minutes;
        while (left > 0) {
            left -= isOpen(local) ? 1 : 0;
            local = local.plusMinutes(1);
        }

        assertThat(calendar.due(at, minutes).atZone(calendar.zone()).toLocalDateTime())
                .isEqualTo(local);
    }

    private static boolean isOpen(LocalDateTime local) {
        var day = local.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY
                || day == DayOfWeek.SUNDAY
                || HOLIDAYS.on(local.toLocalDate(), List.of("")).isPresent()) {
            return false;
        }
        var time = local.toLocalTime();
        return day == DayOfWeek.FRIDAY
                ? within(time, "08:00", "11:30") || within(time, "13:00", "16:30")
                : within(time, "08:00", "12:00") || within(time, "13:00", "16:00");
    }

    private static boolean within(LocalTime time, String from, String to) {
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
    }
}
