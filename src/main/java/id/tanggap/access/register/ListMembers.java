package id.tanggap.access.register;

import id.tanggap.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on which need-to-know list.
@Repository
public class ListMembers {

    private final JdbcClient jdbc;

    ListMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param balai null for the national desk
    /// @param since from when on; `reason` and `by` are as they were given then
    public record Member(
            String username,
            String name,
            Role role,
            @Nullable String balai,
            boolean open,
            Instant since,
            String by,
            String reason) {}

    /// By user name; those whose names have these words.
    ///
    /// @param after user name of the last one of the page before; empty for the first page
    public List<Member> page(String category, String words, String after, int limit) {
        return jdbc.sql("""
                        select u.username, u.name, u.role, u.balai_code, u.enabled, n.since, n.by_name, n.reason
                        from need_to_know n
                        join app_user u on u.id = n.user_id
                        where n.category = :category and lower(u.username) > lower(:after)
                          and (strpos(lower(u.username), lower(:words)) > 0 or strpos(lower(u.name), lower(:words)) > 0)
                        order by lower(u.username)
                        limit :limit
                        """)
                .param("category", category)
                .param("after", after)
                .param("words", words.strip())
                .param("limit", limit)
                .query((row, n) -> new Member(
                        row.getString("username"),
                        row.getString("name"),
                        Role.of(row.getString("role")),
                        row.getString("balai_code"),
                        row.getBoolean("enabled"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    /// A restricted category, and how many accounts that may sign in are on its list.
    public record Size(String category, int people) {}

    /// By category.
    public List<Size> sizes() {
        return jdbc.sql("""
                        select r.category, count(u.id) as people
                        from restricted_category r
                        left join need_to_know n on n.category = r.category
                        left join app_user u on u.id = n.user_id and u.enabled
                        group by r.category
                        order by r.category
                        """).query(Size.class).list();
    }

    public Optional<ListGrant> grant(String category, String username) {
        return jdbc.sql("""
                        select n.reason
                        from need_to_know n
                        join app_user u on u.id = n.user_id
                        where n.category = :category and lower(u.username) = lower(:username)
                        """)
                .param("category", category)
                .param("username", username)
                .query(ListGrant.class)
                .optional();
    }

    void explain(String category, long user, String reason) {
        jdbc.sql("update need_to_know set reason = :reason where category = :category and user_id = :user")
                .param("reason", reason)
                .param("category", category)
                .param("user", user)
                .update();
    }
}
