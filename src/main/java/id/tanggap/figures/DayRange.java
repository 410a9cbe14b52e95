package id.tanggap.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Days from one to another, both included. A day is one of WIB, for everybody: two offices that report the same week
/// report the same tickets.
public record DayRange(LocalDate from, LocalDate to) {

    public static final int LONGEST = 366;

    private static final int DAYS_OF_WEEK = 7;

    public DayRange {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new IllegalArgumentException("Not a range of 1 to " + LONGEST + " days: " + from + " to " + to);
        }
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// A whole month, a whole week from Monday, or a day: what sums are kept for.
    record Span(String code, LocalDate start) {}

    /// As few spans as cover these days: at most 12 months and 28 weeks and days at the ends.
    List<Span> spans() {
        var spans = new ArrayList<Span>();
        for (var day = from; !day.isAfter(to); ) {
            var month =
                    day.getDayOfMonth() == 1 && !day.plusMonths(1).minusDays(1).isAfter(to);
            var week = day.getDayOfWeek().getValue() == 1 && fitsBeforeMonth(day);
            spans.add(new Span(month ? "m" : week ? "w" : "d", day));
            day = month ? day.plusMonths(1) : day.plusDays(week ? DAYS_OF_WEEK : 1);
        }
        return spans;
    }

    /// A week that runs over the first of a whole month would break that month into days.
    private boolean fitsBeforeMonth(LocalDate monday) {
        var sunday = monday.plusDays(DAYS_OF_WEEK - 1L);
        var next = monday.withDayOfMonth(1).plusMonths(1);
        var breaksMonth = next.isBefore(sunday) || next.equals(sunday);
        return !sunday.isAfter(to)
                && !(breaksMonth && !next.plusMonths(1).minusDays(1).isAfter(to));
    }

    /// The days one by one, or the weeks from Monday, or the months, each cut to this range: at most 31, 27 or 13.
    public List<DayRange> parts() {
        var parts = new ArrayList<DayRange>();
        for (var day = from; !day.isAfter(to); day = parts.getLast().to().plusDays(1)) {
            var last = lastOfPart(day);
            parts.add(new DayRange(day, last.isAfter(to) ? to : last));
        }
        return parts;
    }

    private LocalDate lastOfPart(LocalDate day) {
        return switch (step()) {
            case DAY -> day;
            case WEEK -> day.plusDays(DAYS_OF_WEEK - (long) day.getDayOfWeek().getValue());
            case MONTH -> day.withDayOfMonth(day.lengthOfMonth());
        };
    }

    /// The length of the parts.
    public enum Step {
        DAY,
        WEEK,
        MONTH
    }

    public Step step() {
        return days() <= 31 ? Step.DAY : days() <= 26 * DAYS_OF_WEEK ? Step.WEEK : Step.MONTH;
    }
}
