package id.tanggap.figures;

import id.tanggap.platform.code.Coded;
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

/// The figures of a report. Each answer is one statement over sums of whole months, weeks and days, as they are kept
/// for what this viewer may see (`FigureRows`): a number is a handful of rows for each span, a table as many as it has
/// lines.
@Service
public class Figures {

    private static final String SUMS = FigureTables.measures(one -> "sum(t." + one.column() + ") as " + one.column());

    /// After every value.
    private static final String LAST = String.valueOf(Character.MAX_VALUE);

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of all, of each office that has a ticket, and of each category that one is about.
    public record Sums(FigureSums all, Map<String, FigureSums> byBalai, Map<String, FigureSums> byCategory) {}

    /// Sums of each of some ranges, in their order.
    public List<FigureSums> trend(List<DayRange> ranges, FigureQuestion asked) {
        var rows = new FigureRows(asked, ranges);
        var found = new HashMap<Integer, FigureSums>();
        jdbc.sql("""
                        %s
                        select s.part, %s
                        %s
                        group by s.part
                        """.formatted(rows.with(), SUMS, read("key", FigureRows.OF_OFFICE)))
                .params(rows.parameters())
                .query(row -> {
                    found.put(row.getInt(1), sums(row, 2));
                });
        return IntStream.range(0, ranges.size())
                .mapToObj(part -> found.getOrDefault(part, FigureSums.NONE))
                .toList();
    }

    /// By balai, and by category.
    public Sums sums(DayRange range, FigureQuestion asked) {
        var rows = new FigureRows(asked, range);
        var byBalai = new TreeMap<String, FigureSums>();
        var byCategory = new TreeMap<String, FigureSums>();
        jdbc.sql("""
                        %s
                        select t.balai_code, null as category, %s
                        %s
                        group by t.balai_code
                        having sum(t.n) > 0
                        union all
                        select null, t.category, %s
                        %s
                        group by t.category
                        having sum(t.n) > 0
                        """.formatted(
                        rows.with(), SUMS, read("key", rows.ofOffices()), SUMS, read("leaf", FigureRows.OF_OFFICE)))
                .params(rows.parameters())
                .query(row -> {
                    var balai = row.getString(1);
                    if (balai != null) {
                        byBalai.put(balai, sums(row, 3));
                    } else {
                        byCategory.put(row.getString(2), sums(row, 3));
                    }
                });
        return new Sums(byBalai.values().stream().reduce(FigureSums.NONE, FigureSums::plus), byBalai, byCategory);
    }

    /// Rows `t` of sums. Each span is looked up by the primary key; `offset 0` keeps the planner from reading the whole
    /// table instead.
    ///
    /// @param keys `key` or `leaf`
    /// @param offices a condition on `t`
    private static String read(String keys, String offices) {
        return """
                from span s
                cross join %s k
                cross join lateral (
                    select t.* from figure_sum t
                    where t.span = s.span and t.start = s.start and t.category = k.category and %s
                    offset 0
                ) t
                """.formatted(keys, offices);
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

    /// How many tickets have which value. Of places, the kabupaten and kota of a province, or else the provinces.
    ///
    /// @param province code of a province, or empty
    public Map<Axis, Map<String, Long>> counts(DayRange range, FigureQuestion asked, String province) {
        var place = province.isEmpty() ? Axis.PROVINCE : Axis.PLACE;
        var counts =
                counts(range, asked, province, List.of(Axis.CHANNEL, place, Axis.KIND, Axis.URGENCY, Axis.OUTCOME));
        counts.put(Axis.PLACE, Objects.requireNonNull(counts.get(place)));
        return counts;
    }

    /// What the program took the tickets for whose category people changed. A first category that is hidden from the
    /// viewer is no value.
    public Map<String, Long> firstCategories(DayRange range, FigureQuestion asked) {
        var first = Objects.requireNonNull(
                counts(range, asked, "", List.of(Axis.FIRST_CATEGORY)).get(Axis.FIRST_CATEGORY));
        first.keySet().removeAll(asked.visibility().hidden());
        return first;
    }

    private Map<Axis, Map<String, Long>> counts(
            DayRange range, FigureQuestion asked, String province, List<Axis> axes) {
        var rows = new FigureRows(asked, range);
        var found = new EnumMap<Axis, Map<String, Long>>(Axis.class);
        Arrays.stream(Axis.values()).forEach(axis -> found.put(axis, new TreeMap<>()));
        jdbc.sql("""
                        %s
                        select t.axis, t.value, sum(t.n)
                        from span s
                        cross join key k
                        cross join (values %s) a (axis, first, last)
                        cross join lateral (
                            select t.axis, t.value, t.n from figure_count t
                            where t.axis = a.axis and t.span = s.span and t.start = s.start and t.category = k.category
                              and t.balai_code = :office and t.value >= a.first and t.value < a.last
                            offset 0
                        ) t
                        group by t.axis, t.value
                        having sum(t.n) > 0
                        """.formatted(rows.with(), values(axes)))
                .params(rows.parameters())
                .param("province", province)
                .param("last", LAST)
                .query(row -> {
                    Objects.requireNonNull(found.get(Coded.of(Axis.class, row.getString(1))))
                            .put(row.getString(2), row.getLong(3));
                });
        return found;
    }

    /// All values of an axis; or the places of one province, for values are compared by bytes, and a slash is the next
    /// after the dot of `33.21`.
    private static String values(List<Axis> axes) {
        return axes.stream()
                .map(axis -> (axis == Axis.PLACE ? "('%s', :province, :province || '/')" : "('%s', '', :last)")
                        .formatted(axis.code()))
                .collect(Collectors.joining(", "));
    }
}
