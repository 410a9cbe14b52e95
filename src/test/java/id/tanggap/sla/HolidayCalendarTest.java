package id.tanggap.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayCalendarTest {

    private final HolidayCalendar holidays = HolidayCalendar.shipped();

    @ParameterizedTest
    @CsvSource({"2026, 17, 8", "2027, 18, 8"})
    void a_decreed_year_has_as_many_days_as_its_decree(int year, int national, int leave) {
        assertThat(ofKind(year, "national")).hasSize(national);
        assertThat(ofKind(year, "cuti-bersama")).hasSize(leave);
    }

    @Test
    void collective_leave_is_never_on_a_weekend() {
        assertThat(List.of(2026, 2027))
                .flatMap(year -> ofKind(year, "cuti-bersama"))
                .allMatch(holiday -> holiday.date().getDayOfWeek().getValue() <= 5);
    }

    @Test
    void only_feasts_that_the_decree_leaves_open_are_expected_in_2027() {
        assertThat(ofYear(2027))
                .filteredOn(holiday -> !holiday.decided())
                .extracting(Holiday::name)
                .containsOnly("Idul Fitri 1448 Hijriah", "Idul Adha 1448 Hijriah");
    }

    @Test
    void a_year_without_a_decree_is_known_as_such() {
        assertThat(holidays.decreed(2027)).isTrue();
        assertThat(holidays.decreed(2028)).isFalse();
    }

    private List<Holiday> ofKind(int year, String kind) {
        return ofYear(year).stream()
                .filter(holiday -> holiday.kind().equals(kind))
                .toList();
    }

    private List<Holiday> ofYear(int year) {
        return holidays.on(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)));
    }
}
