package id.tanggap.desk.report;

import id.tanggap.figures.Axis;
import id.tanggap.figures.DayRange;
import id.tanggap.ticket.workflow.Outcome;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.web.wording.PageReader;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Names of what figures are counted by, in the reader's language.
@Component
record ReportNames(Outcomes outcomes) {

    /// Categories in groups, unless a group or a category is asked for.
    UnaryOperator<String> categoryOf(ReportQuery asked) {
        var reader = asked.reader();
        return asked.form().category().isEmpty() ? code -> group(code, reader) : reader::category;
    }

    private static String group(String category, PageReader reader) {
        var dot = category.indexOf('.');
        var group = dot < 0 ? category : category.substring(0, dot);
        return reader.textOr("group." + group, group);
    }

    UnaryOperator<String> balaiOf(ReportQuery asked) {
        return code -> balai(code, asked.reader());
    }

    String balai(String code, PageReader reader) {
        return code.isEmpty() ? reader.text("supervision.national") : reader.balai(code);
    }

    UnaryOperator<String> of(Axis axis, ReportQuery asked) {
        var reader = asked.reader();
        return switch (axis) {
            case CHANNEL -> code -> reader.textOr("channel." + code, code);
            case PLACE, PROVINCE -> code -> place(code, asked);
            case KIND -> code -> reader.textOr("kind." + code, code);
            case URGENCY -> code -> reader.textOr("urgency." + code, code);
            case OUTCOME -> outcomes(reader);
            case FIRST_CATEGORY -> reader::category;
        };
    }

    /// In the table of one province, its own code says that no more is known.
    private static String place(String code, ReportQuery asked) {
        var reader = asked.reader();
        if (code.isEmpty()) {
            return reader.text("ticket.place.none");
        }
        return code.equals(asked.province())
                ? reader.text("reports.place.province", reader.place(code))
                : reader.place(code);
    }

    /// One statement.
    private UnaryOperator<String> outcomes(PageReader reader) {
        var labels =
                outcomes.all().stream().collect(Collectors.toMap(Outcome::code, one -> one.label(reader.locale())));
        return code -> code.isEmpty() ? reader.text("reports.open") : labels.getOrDefault(code, code);
    }

    /// "3 Nov" for a day, "2–8 Nov" for a week, "Nov 2026" for a month.
    String part(DayRange part, ReportQuery asked) {
        var locale = asked.reader().locale();
        var day = DateTimeFormatter.ofPattern("d MMM", locale);
        return switch (asked.now().step()) {
            case DAY -> day.format(part.from());
            case WEEK -> day.format(part.from()) + " – " + day.format(part.to());
            case MONTH -> DateTimeFormatter.ofPattern("MMM uuuu", locale).format(part.from());
        };
    }
}
