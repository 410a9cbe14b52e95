package id.tanggap.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// All accounts, for administrators.
@Service
public class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param balai null for the national desk
    /// @param open may sign in
    /// @param lastSignIn null if never, as far as is known
    /// @param signedIn has a session on some device
    public record Entry(
            long id,
            String username,
            String name,
            Role role,
            @Nullable String balai,
            boolean open,
            @Nullable Instant lastSignIn,
            boolean signedIn) {}

    /// By user name.
    ///
    /// @param after user name of the last entry of the page before; empty for the first page
    public List<Entry> page(String after, int limit) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.role, u.balai_code, u.enabled,
                               (select s.at from sign_in s
                                where s.user_id = u.id and s.outcome in ('success', 'sso')
                                order by s.id desc limit 1) as last_sign_in,
                               exists (select 1 from spring_session s
                                       where lower(s.principal_name) = lower(u.username)) as signed_in
                        from app_user u
                        where lower(u.username) > lower(:after)
                        order by lower(u.username)
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> {
                    var last = row.getTimestamp("last_sign_in");
                    return new Entry(
                            row.getLong("id"),
                            row.getString("username"),
                            row.getString("name"),
                            Role.of(row.getString("role")),
                            row.getString("balai_code"),
                            row.getBoolean("enabled"),
                            last == null ? null : last.toInstant(),
                            row.getBoolean("signed_in"));
                })
                .list();
    }
}
