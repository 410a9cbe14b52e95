package id.tanggap.reporter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is written about a citizen: names, contact points and since when, consent to be texted; and which other
/// records look alike. The caller has made sure that the record may be opened.
@Repository
public class CitizenRecords {

    /// A name that more people have says nothing.
    private static final int NAMESAKES = 50;

    private final JdbcClient jdbc;

    CitizenRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param name null if never told
    public record Person(long id, @Nullable String name, Instant since) {}

    /// A contact point, and what was said last about texts to it.
    ///
    /// @param shared many people use it
    /// @param silentSince since when it wants no texts; null if it takes them
    /// @param word with which they said so
    public record Point(
            long id,
            ContactPoint point,
            boolean shared,
            Instant since,
            @Nullable Instant silentSince,
            @Nullable String word) {}

    public Optional<Person> find(long reporter) {
        return all(List.of(reporter)).stream().findFirst();
    }

    /// Those of these records that exist, oldest first.
    public List<Person> all(Collection<Long> reporters) {
        return reporters.isEmpty()
                ? List.of()
                : jdbc.sql("select id, name, created_at from reporter where id in (:ids) order by id")
                        .param("ids", reporters)
                        .query((row, n) -> new Person(
                                row.getLong(1),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                        .list();
    }

    /// All points of these records, oldest first.
    public List<Point> points(Collection<Long> reporters) {
        return jdbc.sql("""
                        select c.id, c.kind, c.value, c.shared, c.created_at,
                               case when w.wish = 'stop' then w.at end as silent, w.word
                        from contact_point c
                        left join lateral (select wish, word, at from contact_wish
                                           where contact_id = c.id order by id desc limit 1) as w on true
                        where c.reporter_id in (:ids)
                        order by c.id
                        """)
                .param("ids", reporters)
                .query(CitizenRecords::point)
                .list();
    }

    /// Other records that have a point which one of these claimed, or that claimed one of theirs.
    public List<Long> claiming(Collection<Long> reporters) {
        return jdbc.sql("""
                        select c.reporter_id
                        from contact_claim k
                        join contact_point c on c.id = k.contact_id and not c.shared
                        where k.reporter_id in (:ids)
                        union
                        select k.reporter_id
                        from contact_point c
                        join contact_claim k on k.contact_id = c.id
                        where c.reporter_id in (:ids) and not c.shared
                        """).param("ids", reporters).query(Long.class).list();
    }

    /// Other records with exactly this name but for capitals; none if so many have it that it says nothing.
    public List<Long> namesakes(String name) {
        var found = jdbc.sql("""
                        select id from reporter
                        where lower(name) = lower(:name)
                        order by id
                        limit :limit
                        """)
                .param("name", name)
                .param("limit", NAMESAKES + 1)
                .query(Long.class)
                .list();
        return found.size() > NAMESAKES ? List.of() : found;
    }

    private static Point point(ResultSet row, int n) throws SQLException {
        @Nullable Timestamp silent = row.getTimestamp("silent");
        return new Point(
                row.getLong("id"),
                new ContactPoint(
                        row.getString("kind").equals("email") ? ContactPoint.Kind.EMAIL : ContactPoint.Kind.PHONE,
                        row.getString("value")),
                row.getBoolean("shared"),
                row.getTimestamp("created_at").toInstant(),
                silent == null ? null : silent.toInstant(),
                row.getString("word"));
    }
}
