package id.tanggap.figures;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How rows are added to the tables of figures: a row that is there already is added to.
final class FigureTables {

    /// In the place of a balai or of a category: all of them.
    static final String ALL = "*";

    private FigureTables() {}

    /// Of each measure.
    static String measures(Function<Measure, String> each) {
        return Arrays.stream(Measure.values()).map(each).collect(Collectors.joining(", "));
    }

    /// @param rows span, start, category, balai, and the measures in their order
    static String addToSums(String rows) {
        return """
                insert into figure_sum as f (span, start, category, balai_code, %s)
                %s
                on conflict (span, start, category, balai_code) do update set %s
                """.formatted(measures(Measure::column), rows, measures(one -> "%s = f.%1$s + excluded.%1$s"
                .formatted(one.column())));
    }

    /// @param rows axis, span, start, category, balai, value, n
    static String addToCounts(String rows) {
        return """
                insert into figure_count as f (axis, span, start, category, balai_code, value, n)
                %s
                on conflict (axis, span, start, category, balai_code, value) do update set n = f.n + excluded.n
                """.formatted(rows);
    }

    /// @param rows milestone, span, start, category, balai, steps, counts
    static String addToTimes(String rows) {
        return """
                insert into figure_time as f (milestone, span, start, category, balai_code, steps, counts)
                %s
                on conflict (milestone, span, start, category, balai_code) do update set (steps, counts) = (
                    select coalesce(array_agg(s.step order by s.step), '{}'), coalesce(array_agg(s.n order by s.step), '{}')
                    from (
                        select b.step, sum(b.n)::int as n
                        from (
                            select * from unnest(f.steps, f.counts)
                            union all
                            select * from unnest(excluded.steps, excluded.counts)
                        ) b (step, n)
                        group by b.step
                        having sum(b.n) <> 0
                    ) s
                )
                """.formatted(rows);
    }
}
