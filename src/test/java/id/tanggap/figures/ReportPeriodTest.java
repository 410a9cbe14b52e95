package id.tanggap.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.figures.ReportPeriod.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The days of a report, and the spans that they are read in.
class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "this-week, 2026-11-30, 2026-11-30, 2026-11-30, 2026-11-23, 2026-11-23",
        "this-week, 2026-12-02, 2026-11-30, 2026-12-02, 2026-11-23, 2026-11-25",
        "last-week, 2026-11-30, 2026-11-23, 2026-11-29, 2026-11-16, 2026-11-22",
        "this-month, 2026-03-31, 2026-03-01, 2026-03-31, 2026-02-01, 2026-02-28",
        "last-month, 2026-03-31, 2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31",
        "quarter, 2026-11-30, 2026-10-01, 2026-11-30, 2026-07-01, 2026-08-30",
        "quarter, 2026-01-01, 2026-01-01, 2026-01-01, 2025-10-01, 2025-10-01",
        "four-weeks, 2026-11-30, 2026-11-03, 2026-11-30, 2026-10-06, 2026-11-02"
    })
    void a_period_and_the_days_that_it_is_compared_with(
            String choice, LocalDate today, LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        var period = ReportPeriod.of(id.tanggap.platform.code.Coded.of(Choice.class, choice), today);

        assertThat(period.now()).isEqualTo(new DayRange(from, to));
        assertThat(period.before()).isEqualTo(new DayRange(beforeFrom, beforeTo));
    }

    /// 23:30 in Jakarta is 00:30 of the next day in Makassar and 01:30 in Jayapura: all read the same week.
    @Test
    void days_are_those_of_jakarta_wherever_somebody_looks() {
        var sundayNight = Instant.parse("2026-11-29T16:30:00Z");
        assertThat(ReportPeriod.today(sundayNight)).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(ReportPeriod.today(sundayNight.plusSeconds(1800))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void a_range_is_one_day_to_a_year_and_not_backwards() {
        var day = LocalDate.of(2026, 2, 28);
        assertThat(ReportPeriod.range(day, day)).isPresent();
        assertThat(ReportPeriod.range(day, day.minusDays(1))).isEmpty();
        assertThat(ReportPeriod.range(day, day.plusDays(365))).isPresent();
        assertThat(ReportPeriod.range(day, day.plusDays(366))).isEmpty();
    }

    @Test
    void spans_and_parts_cover_each_day_once_and_are_few() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var n = 0; n < 2000; n++) {
            var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            var range = new DayRange(from, from.plusDays(random.nextInt(DayRange.LONGEST)));
            var covered = new ArrayList<LocalDate>();
            range.spans().forEach(span -> covered.addAll(days(span)));

            assertThat(covered).as("%s, seed %d", range, seed).isEqualTo(daysOf(range));
            assertThat(range.spans()).as("%s, seed %d", range, seed).hasSizeLessThanOrEqualTo(40);
            assertThat(range.parts().stream()
                            .flatMap(part -> daysOf(part).stream())
                            .toList())
                    .as("%s, seed %d", range, seed)
                    .isEqualTo(daysOf(range));
            assertThat(range.parts()).as("%s, seed %d", range, seed).hasSizeLessThanOrEqualTo(31);
        }
    }

    private static List<LocalDate> days(DayRange.Span span) {
        var next =
                switch (span.code()) {
                    case "m" -> span.start().plusMonths(1);
                    case "w" -> span.start().plusWeeks(1);
                    default -> span.start().plusDays(1);
                };
        return span.start().datesUntil(next).toList();
    }

    private static List<LocalDate> daysOf(DayRange range) {
        return range.from().datesUntil(range.to().plusDays(1)).toList();
    }
}
