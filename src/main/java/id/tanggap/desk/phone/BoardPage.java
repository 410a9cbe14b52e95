package id.tanggap.desk.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The phone board of one day, in the viewer's words.
///
/// @param next date of the day after, null for today
/// @param outcomes most first, with a share of 0 to 100
/// @param hours from the first to the last that says something
/// @param debts call forms owed, by agent
record BoardPage(
        String date,
        String dayText,
        String previous,
        @Nullable String next,
        boolean today,
        List<Figure> figures,
        List<Bar> outcomes,
        Chart hours,
        List<Debt> debts,
        int quarantined,
        boolean empty) {

    /// @param tone `calm`, `warn`, `late`
    /// @param href where the figure leads, or null
    record Figure(
            String label,
            String value,
            String more,
            String tone,
            @Nullable String href) {}

    record Bar(String icon, String text, int count, int share) {}

    /// Columns of a picture in its own units.
    record Chart(int width, int height, int base, List<Column> columns) {}

    /// @param said the column in words, for those who do not see it
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
