package id.tanggap.figures;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which categories are in the sums of several categories: all but the restricted ones. Readers ask `figure_category`
/// in the statement that reads the sums, and never the list of restricted categories: until a change of that list is
/// brought in here, who may not see a category that is in the sums reads its neighbours one by one.
@Repository
class SummedCategories {

    private final JdbcClient jdbc;

    SummedCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Summed(String category, boolean summed) {
        String group() {
            var dot = category.indexOf('.');
            return (dot < 0 ? category : category.substring(0, dot)) + ".*";
        }
    }

    /// Takes a category that is restricted now out of the sums, or puts one that is open again into them. Whoever calls
    /// holds the lock on the row of `figure_progress`: all rows change in its transaction, or none.
    ///
    /// @return false if there was none
    boolean follow() {
        var next = different();
        next.ifPresent(this::change);
        return next.isPresent();
    }

    private Optional<Summed> different() {
        return jdbc.sql("""
                        select c.category, c.summed from figure_category c
                        where c.summed = exists (select 1 from restricted_category r where r.category = c.category)
                        order by c.category
                        limit 1
                        """)
                .query((row, n) -> new Summed(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    /// Its own rows say what is to be taken away or added.
    private void change(Summed was) {
        add(FigureTables.addToSums("""
                select t.span, t.start, k.category, t.balai_code, %s
                from figure_sum t cross join (values ('*'), (:group)) k (category)
                where t.category = :category
                """.formatted(FigureTables.measures(one -> ":sign * t." + one.column()))), was);
        add(FigureTables.addToCounts("""
                select t.axis, t.span, t.start, k.category, t.balai_code, t.value, :sign * t.n
                from figure_count t cross join (values ('*'), (:group)) k (category)
                where t.category = :category and t.n <> 0
                """), was);
        add(FigureTables.addToTimes("""
                select t.milestone, t.span, t.start, k.category, t.balai_code, t.steps,
                       array(select :sign * u.n from unnest(t.counts) with ordinality u (n, nth) order by u.nth)
                from figure_time t cross join (values ('*'), (:group)) k (category)
                where t.category = :category
                """), was);
        jdbc.sql("update figure_category set summed = not summed where category = :category")
                .param("category", was.category())
                .update();
    }

    private void add(String sql, Summed was) {
        jdbc.sql(sql)
                .param("category", was.category())
                .param("group", was.group())
                .param("sign", was.summed() ? -1 : 1)
                .update();
    }
}
