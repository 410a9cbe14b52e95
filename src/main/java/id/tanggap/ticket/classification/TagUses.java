package id.tanggap.ticket.classification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tags that tickets have.
@Repository
public class TagUses {

    /// Counted no further: a page costs fifty times this many entries of an index, however many tickets there are.
    public static final int MOST = 250;

    private final JdbcClient jdbc;

    TagUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param tickets that have it; `MOST` means so many or more
    public record Use(String tag, int tickets) {}

    /// In alphabetical order. Jumps from tag to tag along the index.
    ///
    /// @param after last tag of the page before; empty for the first
    public List<Use> page(String after, int limit) {
        return jdbc.sql("""
                        with recursive found as (
                            (select tag, 1 as n from ticket_tag where tag > :after order by tag limit 1)
                            union all
                            select (select t.tag from ticket_tag t where t.tag > f.tag order by t.tag limit 1), n + 1
                            from found f
                            where f.tag is not null and n < :limit
                        )
                        select tag,
                               (select count(*) from (select from ticket_tag u where u.tag = found.tag
                                                      limit :most) as counted) as tickets
                        from found
                        where tag is not null
                        """)
                .param("after", after)
                .param("limit", limit)
                .param("most", MOST)
                .query(Use.class)
                .list();
    }
}
