package id.tanggap.figures;

import id.tanggap.supervision.DurationHistogram;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// How long milestones took of those that are reached. A histogram is one row of each span, however many durations it
/// holds; they are added up here.
@Service
public class MilestoneTimes {

    private final JdbcClient jdbc;

    MilestoneTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is to be seen of all, of each office, and of each category.
    public record Times(
            Map<Milestone, DurationHistogram> all,
            Map<String, Map<Milestone, DurationHistogram>> byBalai,
            Map<String, Map<Milestone, DurationHistogram>> byCategory) {}

    /// Of all.
    public Map<Milestone, DurationHistogram> all(DayRange range, FigureQuestion asked) {
        var rows = new FigureRows(asked, range);
        var sums = new HistogramAdding();
        jdbc.sql(rows.with() + histograms("key", "''", FigureRows.OF_OFFICE))
                .params(rows.parameters())
                .query(row -> {
                    sums.add("", row);
                });
        return sums.of("");
    }

    /// By balai, and by category.
    public Times of(DayRange range, FigureQuestion asked) {
        var rows = new FigureRows(asked, range);
        var all = new HistogramAdding();
        var byBalai = new HistogramAdding();
        var byCategory = new HistogramAdding();
        jdbc.sql(rows.with() + histograms("key", "t.balai_code", rows.ofOffices()) + " union all "
                        + histograms("leaf", "t.category", FigureRows.OF_OFFICE))
                .params(rows.parameters())
                .query(row -> {
                    if (row.getString("keys").equals("key")) {
                        all.add("", row);
                        byBalai.add(row.getString("name"), row);
                    } else {
                        byCategory.add(row.getString("name"), row);
                    }
                });
        return new Times(all.of(""), byBalai.all(), byCategory.all());
    }

    /// `figure_joined` joins both arrays in the same order of rows.
    ///
    /// @param keys `key` or `leaf`
    /// @param name of the lines of a table: an expression on rows `t`
    /// @param offices a condition on them
    private static String histograms(String keys, String name, String offices) {
        return """
                select '%s' as keys, %s as name, t.milestone, figure_joined(t.steps) as steps, figure_joined(t.counts) as counts
                from span s
                cross join %s k
                cross join unnest(array['answer', 'accept', 'end']) m (milestone)
                cross join lateral (
                    select t.* from figure_time t
                    where t.milestone = m.milestone and t.span = s.span and t.start = s.start
                      and t.category = k.category and %s
                    offset 0
                ) t
                group by name, t.milestone
                """.formatted(keys, name, keys, offices);
    }
}
