package id.tanggap.desk.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The telephone figures of one day, in the viewer's language.
///
/// @param outcomes most frequent first, with a share of 0 to 100
/// @param hours opening hours, and all hours with calls
/// @param debts call forms that are not filled in yet, by agent
record PhoneBoardPage(
        Day day,
        List<Figure> figures,
        List<Bar> outcomes,
        Chart hours,
        List<Debt> debts,
        int quarantined,
        boolean empty) {

    /// The day of the figures.
    ///
    /// @param date ISO 8601
    /// @param next date of the next day, null for today
    record Day(
            String date,
            String text,
            String previous,
            @Nullable String next,
            boolean today) {}

    /// @param tone `calm`, `warn`, `late`
    /// @param href address of the list behind the figure, or null
    record Figure(
            String label,
            String value,
            String more,
            String tone,
            @Nullable String href) {}

    record Bar(String icon, String text, int count, int share) {}

    /// A bar chart in SVG units.
    record Chart(int width, int height, int base, List<Column> columns) {}

    /// @param said the column as a sentence, for screen readers
    record Column(
            String hour,
            int x,
            int answeredY,
            int answeredHeight,
            int missedY,
            int missedHeight,
            int total,
            int totalY,
            String said) {}

    record Debt(String agent, int drafts, String oldest) {}
}
