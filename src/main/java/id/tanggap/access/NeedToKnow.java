package id.tanggap.access;

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

    public NeedToKnow(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        write(username, categories, byName);
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
        return jdbc.sql("delete from restricted_category where category = :category")
                        .param("category", category)
                        .update()
                > 0;
    }
}
