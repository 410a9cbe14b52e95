package id.tanggap.access;

import id.tanggap.audit.AuditKind;
import id.tanggap.audit.AuditLog;
import id.tanggap.audit.AuditSubject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Which categories are restricted, and who is on their lists. What changes here counts at once: the database
/// ends the sessions it concerns (V143), and their people sign in anew.
public class NeedToKnow {

    /// A condition on `app_user u`: whether they may know of tickets of the category `:category`. As `Viewer.hidden`
    /// says it of who is signed in.
    public static final String KNOWS = """
            (u.role in ('admin', 'supervisor')
             or not exists (select 1 from restricted_category r where r.category = :category)
             or exists (select 1 from need_to_know n where n.user_id = u.id and n.category = :category))
            """;

    private final JdbcClient jdbc;
    private final AuditLog audit;

    public NeedToKnow(JdbcClient jdbc) {
        this(jdbc, new AuditLog(jdbc, Clock.systemUTC()));
    }

    public NeedToKnow(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// The restricted categories.
    public Set<String> restricted() {
        return Set.copyOf(jdbc.sql("select category from restricted_category")
                .query(String.class)
                .list());
    }

    /// Makes the list of a person just these categories.
    ///
    /// @param categories restricted ones
    /// @param byName who says so
    /// @throws IllegalArgumentException if one of them is not restricted; names those that are
    @Transactional
    public void grant(String username, Set<String> categories, String byName) {
        check(categories);
        var before = listOf(username);
        if (!before.equals(categories)) {
            record(username, before, categories);
            write(username, categories, byName);
        }
    }

    /// The restricted categories that a person is on the list of.
    public Set<String> listOf(String username) {
        return Set.copyOf(
                jdbc.sql("""
                        select n.category
                        from need_to_know n
                        join app_user u on u.id = n.user_id
                        where lower(u.username) = lower(:name)
                        """).param("name", username).query(String.class).list());
    }

    private void record(String username, Set<String> before, Set<String> after) {
        var account = jdbc.sql("select id, username from app_user where lower(username) = lower(:name)")
                .param("name", username)
                .query((row, n) -> AuditSubject.account(row.getLong(1), row.getString(2)))
                .optional();
        account.ifPresent(subject ->
                audit.record(AuditKind.LIST_CHANGED, subject, Map.of("before", told(before), "after", told(after))));
    }

    private static String told(Set<String> categories) {
        return String.join(", ", new TreeSet<>(categories));
    }

    private void record(AuditKind kind, String category) {
        audit.record(kind, AuditSubject.of(AuditSubject.Kind.CATEGORY, category), Map.of());
    }

    /// @throws IllegalArgumentException if one of them is not restricted; names those that are
    public void check(Set<String> categories) {
        var restricted = new TreeSet<>(restricted());
        if (!restricted.containsAll(categories)) {
            throw new IllegalArgumentException("Not all of " + String.join(", ", new TreeSet<>(categories))
                    + " are restricted categories. Restricted are: " + String.join(", ", restricted) + ".");
        }
    }

    private void write(String username, Set<String> categories, String byName) {
        jdbc.sql("""
                        with gone as (
                            delete from need_to_know n using app_user u
                            where u.id = n.user_id and lower(u.username) = lower(:name)
                              and n.category <> all (string_to_array(:categories, ' '))
                        )
                        insert into need_to_know (user_id, category, by_name)
                        select u.id, unnest(string_to_array(:categories, ' ')), :by
                        from app_user u
                        where lower(u.username) = lower(:name)
                        on conflict do nothing
                        """)
                .param("name", username)
                .param("categories", String.join(" ", categories))
                .param("by", byName)
                .update();
    }

    /// Restricts a category. The staff of every balai are on its list at first, for they are the ones who help; nobody
    /// else is. Everybody's session ends.
    ///
    /// @return false if it was restricted already
    @Transactional
    public boolean restrict(String category, String byName) {
        var made = jdbc.sql("""
                        insert into restricted_category (category, by_name) values (:category, :by)
                        on conflict do nothing
                        """).param("category", category).param("by", byName).update() > 0;
        if (made) {
            record(AuditKind.CATEGORY_RESTRICTED, category);
            jdbc.sql("""
                            insert into need_to_know (user_id, category, by_name)
                            select id, :category, :by from app_user where role = 'balai'
                            """).param("category", category).param("by", byName).update();
        }
        return made;
    }

    /// Opens a category to all again, and forgets its list. Everybody's session ends.
    ///
    /// @return false if it was not restricted
    @Transactional
    public boolean open(String category) {
        var gone = jdbc.sql("delete from restricted_category where category = :category")
                        .param("category", category)
                        .update()
                > 0;
        if (gone) {
            record(AuditKind.CATEGORY_OPENED, category);
        }
        return gone;
    }
}
