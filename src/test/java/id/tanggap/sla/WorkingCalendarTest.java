package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.language.ShippedTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingCalendarTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private final HolidayCalendar holidays = HolidayCalendar.shipped();

    static Stream<Arguments> cases() {
        return ShippedTable.read(WorkingCalendarTest.class, "/sla/due.tsv").stream()
                .map(row -> Arguments.of(row.toArray()));
    }

    @ParameterizedTest(name = "{0} {1} + {2}: {4}")
    @MethodSource("cases")
    void a_promise_is_due_when_the_table_says(String start, String zone, String rule, String due, String why) {
        var in = ZoneId.of(zone);
        var calendar = new WorkingCalendar(in, holidays);
        var from = LocalDateTime.parse(start).atZone(in).toInstant();
        var amount = Integer.parseInt(rule.split(" ", 2)[0]);

        var found = rule.endsWith("days") ? calendar.closingOfWorkingDay(from, amount) : calendar.due(from, amount);

        assertThat(found.atZone(in).toLocalDateTime()).as(why).isEqualTo(LocalDateTime.parse(due));
    }

    @Test
    void the_same_moment_has_another_due_time_in_another_zone() {
        var at = Instant.parse("2026-11-24T08:30:00Z"); // 15:30 in Jakarta, 17:30 in Jayapura

        assertThat(new WorkingCalendar(WIB, holidays).due(at, 30)).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(new WorkingCalendar(ZoneId.of("Asia/Jayapura"), holidays).due(at, 30))
                .isEqualTo(Instant.parse("2026-11-24T23:30:00Z"));
    }

    /// Open around the clock but for Wednesday, which ends late and begins late.
    @Test
    void a_day_until_24_00_ends_where_the_next_begins() {
        var all = "00:00-24:00";
        var week = new OfficeWeek(all, all, "10:00-12:00 13:00-24.00", all, all, all, all);
        var calendar = new WorkingCalendar(
                WIB, new OfficeDays(Map.of("", week), List.of(), HolidayCalendar.shipped(), Set.of()), "");
        var tuesday = LocalDateTime.parse("2026-11-24T23:30").atZone(WIB).toInstant();

        assertThat(local(calendar.due(tuesday, 30))).isEqualTo("2026-11-25T00:00");
        assertThat(local(calendar.due(tuesday, 31))).isEqualTo("2026-11-25T10:01");
        assertThat(local(calendar.due(tuesday, 30 + 13 * 60))).isEqualTo("2026-11-26T00:00");
        assertThat(local(calendar.due(tuesday, 31 + 13 * 60))).isEqualTo("2026-11-26T00:01");
        assertThat(local(calendar.closingOfWorkingDay(tuesday, 1))).isEqualTo("2026-11-26T00:00");
        assertThat(calendar.minutesBetween(tuesday, calendar.due(tuesday, 5000)))
                .isEqualTo(5000);
        assertThat(Stream.of("24:00-24:00", "08:00-24:01", "24:00-08:00", "08:00-24:00 24:00-24:00", "20:00-04:00")
                        .filter(SlaSettings::areHours))
                .isEmpty();
    }

    private static String local(Instant at) {
        return at.atZone(WIB).toLocalDateTime().toString();
    }

    @Test
    void an_end_before_the_start_has_no_minutes() {
        var at = Instant.parse("2026-11-24T03:00:00Z");

        assertThat(new WorkingCalendar(WIB, holidays).minutesBetween(at, at.minusSeconds(3600)))
                .isZero();
    }

    @Test
    void a_calendar_that_never_opens_says_so_instead_of_counting_for_ever() {
        var from = Instant.parse("2026-11-24T03:00:00Z");
        var closed = LocalDate.of(2026, 11, 24)
                .datesUntil(LocalDate.of(2037, 1, 1))
                .map(date -> new Holiday(date, "national", "Tutup", "test", true))
                .toList();
        var calendar = new WorkingCalendar(WIB, new HolidayCalendar(closed));

        assertThatThrownBy(() -> calendar.due(from, 1))
                .isInstanceOf(CalendarExhaustedException.class)
                .hasMessageContaining("check its holidays");
        assertThatThrownBy(() -> calendar.closingOfWorkingDay(from, 1)).isInstanceOf(CalendarExhaustedException.class);
    }

    @Test
    void what_is_no_length_of_time_is_refused() {
        var calendar = new WorkingCalendar(WIB, new HolidayCalendar(List.of()));

        assertThatThrownBy(() -> calendar.due(Instant.EPOCH, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.closingOfWorkingDay(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
