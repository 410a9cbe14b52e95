package id.tanggap.desk.report;

import id.tanggap.desk.report.ReportTable.Cell;
import id.tanggap.web.wording.PageReader;
import java.text.NumberFormat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Numbers, shares and durations of a report, as text and as value.
record ReportCells(PageReader reader) {

    private static final double MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;
    private static final int FEW = 5;
    private static final int PERCENT = 100;
    private static final Cell NOTHING = new Cell("–", null);

    Cell number(long n) {
        return new Cell(NumberFormat.getIntegerInstance(reader.locale()).format(n), n);
    }

    /// A change since the period before, with its sign.
    Cell change(long now, long before) {
        var difference = now - before;
        var text = NumberFormat.getIntegerInstance(reader.locale()).format(Math.abs(difference));
        return new Cell((difference > 0 ? "+" : difference < 0 ? "−" : "") + text, difference);
    }

    /// Rounded down: "100%" is only said of all.
    Cell share(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        var percent = part * PERCENT / whole;
        return new Cell(reader.text("reports.percent", percent), percent);
    }

    /// The value is in hours.
    Cell duration(@Nullable Duration time) {
        if (time == null) {
            return NOTHING;
        }
        var hours = Math.round(time.toMinutes() * 10 / MINUTES_OF_HOUR) / 10.0;
        return new Cell(hours < FEW ? reader.duration(time) : rounded(hours), hours);
    }

    /// Steps of a tenth: minutes would say more than is known.
    private String rounded(double hours) {
        return hours < 2 * HOURS_OF_DAY ? reader.text("reports.hours", Math.round(hours)) : days(hours);
    }

    private String days(double hours) {
        var format = NumberFormat.getNumberInstance(reader.locale());
        format.setMaximumFractionDigits(1);
        return reader.text("reports.days", format.format(hours / HOURS_OF_DAY));
    }
}
