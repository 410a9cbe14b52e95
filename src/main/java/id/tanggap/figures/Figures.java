package id.tanggap.figures;

import id.tanggap.platform.code.Coded;
import id.tanggap.supervision.DurationHistogram;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The figures of a report. Each answer is one statement over sums of whole months, weeks and days: how many rows it
/// reads depends on the number of balai, categories and spans, not on the number of tickets.
@Service
public class Figures {

    private static final String SUMS = Arrays.stream(Measure.values())
            .map(one -> "sum(t." + one.column() + ")")
            .collect(Collectors.joining(", "));

    /// Each span is looked up by the primary key; `offset 0` keeps the planner from reading the whole table instead.
    private static final String SPANS = """
            from (
                select split_part(c, ':', 1)::int as part, split_part(c, ':', 2) as span,
                       split_part(c, ':', 3)::date as start
                from unnest(string_to_array(:spans, ' ')) c
            ) s
            """;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param balai empty for the national desk
    public record OfficeCategory(String balai, String category) {}

    /// What is to be seen of a category, of an office, and of all.
    public record Times(
            Map<Milestone, DurationHistogram> all,
            Map<String, Map<Milestone, DurationHistogram>> byBalai,
            Map<String, Map<Milestone, DurationHistogram>> byCategory) {}

    /// Sums of each of some ranges, in their order.
    public List<FigureSums> trend(List<DayRange> ranges, FigureQuestion asked) {
        var found = new HashMap<Integer, FigureSums>();
        jdbc.sql("""
                        select s.part, %s
                        %s
                        cross join lateral (
                            select %s from figure_sum t
                            where t.span = s.span and t.start = s.start and %s
                            offset 0
                        ) t
                        group by s.part
                        """.formatted(SUMS, SPANS, named(), seen(asked)))
                .params(parameters(asked))
                .param("spans", spans(ranges))
                .query(row -> {
                    found.put(row.getInt(1), sums(row, 2));
                });
        return IntStream.range(0, ranges.size())
                .mapToObj(part -> found.getOrDefault(part, FigureSums.NONE))
                .toList();
    }

    private static String named() {
        return Arrays.stream(Measure.values())
                .map(one -> "sum(t." + one.column() + ") as " + one.column())
                .collect(Collectors.joining(", "));
    }

    /// A condition on a table of figures `t`.
    private static String seen(FigureQuestion asked) {
        return asked.visibility().sql()
                + (asked.balai() == null ? "" : " and t.balai_code = :balai")
                + (asked.categories().isEmpty() ? "" : " and t.category in (:categories)");
    }

    private static Map<String, Object> parameters(FigureQuestion asked) {
        var parameters = new HashMap<>(asked.visibility().parameters());
        if (asked.balai() != null) {
            parameters.put("balai", asked.balai());
        }
        if (!asked.categories().isEmpty()) {
            parameters.put("categories", asked.categories());
        }
        return parameters;
    }

    /// By balai and category: every sum of a page follows from these.
    public Map<OfficeCategory, FigureSums> sums(DayRange range, FigureQuestion asked) {
        var found = new HashMap<OfficeCategory, FigureSums>();
        jdbc.sql("""
                        select t.balai_code, t.category, %s
                        %s
                        cross join lateral (
                            select t.* from figure_sum t
                            where t.span = s.span and t.start = s.start and %s
                            offset 0
                        ) t
                        group by t.balai_code, t.category
                        having sum(t.n) > 0
                        """.formatted(SUMS, SPANS, seen(asked)))
                .params(parameters(asked))
                .param("spans", spans(List.of(range)))
                .query(row -> {
                    found.put(new OfficeCategory(row.getString(1), row.getString(2)), sums(row, 3));
                });
        return found;
    }

    /// How many tickets have which value. Of places, the kabupaten and kota of a province, or else the
    /// provinces.
    ///
    /// @param province code of a province, or empty
    public Map<Axis, Map<String, Long>> counts(DayRange range, FigureQuestion asked, String province) {
        return counts(range, asked, province, List.of(Axis.CHANNEL, Axis.PLACE, Axis.KIND, Axis.URGENCY, Axis.OUTCOME));
    }

    /// What the program took the tickets for whose category people changed. A first category that is hidden from the
    /// viewer is no value.
    public Map<String, Long> firstCategories(DayRange range, FigureQuestion asked) {
        return counts(range, asked, "", List.of(Axis.FIRST_CATEGORY)).getOrDefault(Axis.FIRST_CATEGORY, Map.of());
    }

    private Map<Axis, Map<String, Long>> counts(
            DayRange range, FigureQuestion asked, String province, List<Axis> axes) {
        var found = new EnumMap<Axis, Map<String, Long>>(Axis.class);
        Arrays.stream(Axis.values()).forEach(axis -> found.put(axis, new TreeMap<>()));
        var parameters = new HashMap<>(parameters(asked));
        parameters.putIfAbsent("hidden_categories", List.of(""));
        jdbc.sql("""
                        select t.axis, t.value, sum(t.n)
                        %s
                        cross join unnest(string_to_array(:axes, ' ')) a (axis)
                        cross join lateral (
                            select t.axis, t.n,
                                   case when t.axis = 'place' and :province = '' then left(t.value, 2) else t.value end as value
                            from figure_count t
                            where t.axis = a.axis and t.span = s.span and t.start = s.start
                              and (t.axis <> 'place' or starts_with(t.value, :province))
                              and (t.axis <> 'first-category' or t.value not in (:hidden_categories))
                              and %s
                            offset 0
                        ) t
                        group by t.axis, t.value
                        having sum(t.n) > 0
                        """.formatted(SPANS, seen(asked)))
                .params(parameters)
                .param("spans", spans(List.of(range)))
                .param("province", province)
                .param("axes", axes.stream().map(Axis::code).collect(Collectors.joining(" ")))
                .query(row -> {
                    Objects.requireNonNull(found.get(Coded.of(Axis.class, row.getString(1))))
                            .put(row.getString(2), row.getLong(3));
                });
        return found;
    }

    /// How long milestones took of those that are reached.
    public Times times(DayRange range, FigureQuestion asked) {
        var times = new Times(new EnumMap<>(Milestone.class), new TreeMap<>(), new TreeMap<>());
        jdbc.sql("""
                        select t.milestone, t.balai_code, t.category, t.step, sum(t.n)
                        %s
                        cross join unnest(array['answer', 'accept', 'end']) m (milestone)
                        cross join lateral (
                            select t.* from figure_time t
                            where t.milestone = m.milestone and t.span = s.span and t.start = s.start and %s
                            offset 0
                        ) t
                        group by grouping sets (
                            (t.milestone, t.step), (t.milestone, t.balai_code, t.step), (t.milestone, t.category, t.step))
                        having sum(t.n) > 0
                        """.formatted(SPANS, seen(asked)))
                .params(parameters(asked))
                .param("spans", spans(List.of(range)))
                .query(row -> {
                    add(row, times);
                });
        return times;
    }

    private static void add(ResultSet row, Times times) throws SQLException {
        var balai = row.getString(2);
        var category = row.getString(3);
        var of = balai != null
                ? times.byBalai.computeIfAbsent(balai, one -> new EnumMap<>(Milestone.class))
                : category != null
                        ? times.byCategory.computeIfAbsent(category, one -> new EnumMap<>(Milestone.class))
                        : times.all;
        of.computeIfAbsent(Coded.of(Milestone.class, row.getString(1)), one -> new DurationHistogram(new TreeMap<>()))
                .counts()
                .put(row.getInt(4), row.getLong(5));
    }

    private static FigureSums sums(ResultSet row, int first) throws SQLException {
        var sums = new EnumMap<Measure, Long>(Measure.class);
        var column = first;
        for (var measure : Measure.values()) {
            sums.put(measure, row.getLong(column));
            column++;
        }
        return new FigureSums(sums);
    }

    /// Each span with the place of its range.
    private static String spans(List<DayRange> ranges) {
        return IntStream.range(0, ranges.size())
                .boxed()
                .flatMap(part ->
                        ranges.get(part).spans().stream().map(span -> part + ":" + span.code() + ":" + span.start()))
                .collect(Collectors.joining(" "));
    }
}
