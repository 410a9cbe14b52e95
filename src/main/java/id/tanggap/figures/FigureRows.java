package id.tanggap.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which rows of the tables of figures an answer is made of.
///
/// `Visibility` decides for each category that was ever counted whether it is asked for and may be seen (`leaf`).
/// These are then covered by as few rows as there are (`key`): the sum of all categories if that holds nothing else,
/// the sum of a group if that holds nothing else, and single categories, as restricted ones always are. So nothing that
/// the viewer may not see is in a number, whatever the sums hold at that moment; both are read in one statement.
///
/// @param asked by whom, of what
/// @param ranges of days
record FigureRows(FigureQuestion asked, List<DayRange> ranges) {

    /// A condition on rows `t`: those of the office that is asked for, or of all in one.
    static final String OF_OFFICE = "t.balai_code = :office";

    FigureRows {
        ranges = List.copyOf(ranges);
    }

    FigureRows(FigureQuestion asked, DayRange range) {
        this(asked, List.of(range));
    }

    /// The beginning of a statement: `span`, `leaf` and `key`.
    String with() {
        return """
                with span as (
                    select split_part(c, ':', 1)::int as part, split_part(c, ':', 2) as span,
                           split_part(c, ':', 3)::date as start
                    from unnest(string_to_array(:spans, ' ')) c
                ), category as (
                    select t.category, t.summed, split_part(t.category, '.', 1) as kin, %s as asked
                    from (select c.category, c.summed, :office::text as balai_code from figure_category c) t
                ), leaf as (
                    select c.category from category c where c.asked
                ), key as (
                    select distinct case when not c.summed then c.category
                                         when c.all_asked then '*'
                                         when c.kin_asked then c.kin || '.*'
                                         else c.category end as category
                    from (
                        select c.*, bool_and(c.asked or not c.summed) over () as all_asked,
                               bool_and(c.asked or not c.summed) over (partition by c.kin) as kin_asked
                        from category c
                    ) c
                    where c.asked
                )
                """.formatted(seen());
    }

    /// A condition on a category and an office `t`.
    private String seen() {
        return "(" + asked.visibility().sql()
                + (asked.categories().isEmpty()
                        ? ""
                        : " and (t.category in (:categories) or split_part(t.category, '.', 1) in (:categories))")
                + ")";
    }

    /// A condition on rows `t`: those of each office that is asked for.
    String ofOffices() {
        return asked.office().equals(FigureTables.ALL) ? "t.balai_code <> '*'" : OF_OFFICE;
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(asked.visibility().parameters());
        parameters.put("office", asked.office());
        parameters.put("spans", spans());
        if (!asked.categories().isEmpty()) {
            parameters.put("categories", asked.categories());
        }
        return parameters;
    }

    /// Each span with the place of its range.
    private String spans() {
        return IntStream.range(0, ranges.size())
                .boxed()
                .flatMap(part ->
                        ranges.get(part).spans().stream().map(span -> part + ":" + span.code() + ":" + span.start()))
                .collect(Collectors.joining(" "));
    }
}
