package id.tanggap.reporter;

import id.tanggap.platform.code.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which records are one person, as people decided. A link can be taken back at any time; both records stay as they
/// were, and who decided and took back what stays written.
@Service
public class SamePersonLinks {

    /// More records than this are no person but a mistake.
    private static final int MOST = 20;

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    SamePersonLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What was decided about two records; the codes are in the database.
    public enum Verdict implements Coded {
        SAME,
        DIFFERENT
    }

    /// What spoke for it.
    public enum Ground implements Coded {
        CONTACT,
        NIK,
        NAME,
        /// Somebody knew.
        PERSON;

        public static Ground of(String code) {
            return Coded.of(Ground.class, code);
        }
    }

    /// Somebody with an account.
    public record By(long user, String name) {}

    /// What somebody decided about two records.
    public record Decision(Verdict verdict, Ground ground, By by) {}

    /// A decision about this record and another.
    ///
    /// @param undoneAt null while it holds
    public record Link(
            long id,
            long other,
            @Nullable String otherName,
            Verdict verdict,
            Ground ground,
            String by,
            Instant at,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {}

    /// This record and all that are the same person, through others too.
    public SortedSet<Long> group(long reporter) {
        return new TreeSet<>(jdbc.sql("""
                        with recursive person (id) as (
                            select cast(:reporter as bigint)
                            union
                            select case when l.a_id = p.id then l.b_id else l.a_id end
                            from person p
                            join reporter_link l on (l.a_id = p.id or l.b_id = p.id)
                             and l.undone_at is null and l.verdict = 'same'
                        )
                        select id from person limit :most
                        """)
                .param("reporter", reporter)
                .param("most", MOST)
                .query(Long.class)
                .list());
    }

    /// What was decided about this record, newest first, taken back or not.
    public List<Link> links(long reporter) {
        return jdbc.sql("""
                        select l.id, r.id as other, r.name, l.verdict, l.ground, l.by_name, l.at,
                               l.undone_at, l.undone_by
                        from reporter_link l
                        join reporter r on r.id = case when l.a_id = :reporter then l.b_id else l.a_id end
                        where l.a_id = :reporter or l.b_id = :reporter
                        order by l.id desc
                        limit :shown
                        """)
                .param("reporter", reporter)
                .param("shown", SHOWN)
                .query(SamePersonLinks::link)
                .list();
    }

    /// Decides about two records; nothing happens if a decision holds already.
    ///
    /// @return whether this changed anything
    @Transactional
    public boolean decide(long one, long other, Decision decision) {
        return one != other
                && jdbc.sql("""
                                insert into reporter_link (a_id, b_id, verdict, ground, by_user, by_name, at)
                                select least(a.id, b.id), greatest(a.id, b.id), :verdict, :ground, :user, :name, :at
                                from reporter a, reporter b
                                where a.id = :one and b.id = :other
                                on conflict (a_id, b_id) where undone_at is null do nothing
                                """)
                                .param("one", one)
                                .param("other", other)
                                .param("verdict", decision.verdict().code())
                                .param("ground", decision.ground().code())
                                .param("user", decision.by().user())
                                .param("name", decision.by().name())
                                .param("at", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
    }

    /// Takes a decision about this record back.
    ///
    /// @return the other record; empty if there is no such decision, or it was taken back already
    @Transactional
    public Optional<Long> undo(long reporter, long link, By by) {
        return jdbc.sql("""
                        update reporter_link set undone_at = :at, undone_by = :name
                        where id = :link and (a_id = :reporter or b_id = :reporter) and undone_at is null
                        returning case when a_id = :reporter then b_id else a_id end
                        """)
                .param("link", link)
                .param("reporter", reporter)
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        var undone = row.getTimestamp("undone_at");
        return new Link(
                row.getLong("id"),
                row.getLong("other"),
                row.getString("name"),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                Ground.of(row.getString("ground")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by"));
    }
}
