package id.tanggap.access.register;

import id.tanggap.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// All accounts, for administrators.
@Service
public class AccountList {

    /// One look at an index for each account; with `exists`, planners read all sign-ins of a year instead.
    private static final String EVER = """
            (select true from sign_in s where s.user_id = u.id and s.outcome in ('success', 'sso') limit 1) is not null
            """;

    private static final String FOUND = """
            lower(u.username) > lower(:after)
            and (:role = '' or u.role = :role)
            and (:balai = '' or coalesce(u.balai_code, '-') = :balai)
            and (:words = '' or lower(u.username) like :like or lower(u.name) like :like or lower(u.email) like :like)
            and (case :state when 'open' then u.enabled
                             when 'new' then u.enabled and not (%s)
                             when 'closed' then not u.enabled
                             else true end)
            """.formatted(EVER);

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which accounts; empty texts stand for all.
    ///
    /// @param words part of a name, a user name or an e-mail address
    /// @param role code of a role
    /// @param balai code of a balai; `-` for the national office
    /// @param state `open`, `new` (never signed in) or `closed`
    public record Filter(String words, String role, String balai, String state) {

        public static final Filter ALL = new Filter("", "", "", "");

        /// As SQL `like` compares it.
        private String like() {
            return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
        }
    }

    /// @param balai null for the national desk
    /// @param open may sign in
    /// @param lastSignIn null if never, as far as is known
    /// @param signedIn has a session on some device
    public record Entry(
            long id,
            String username,
            String name,
            @Nullable String email,
            Role role,
            @Nullable String balai,
            boolean open,
            @Nullable Instant lastSignIn,
            boolean signedIn) {}

    /// By user name.
    ///
    /// @param after user name of the last entry of the page before; empty for the first page
    public List<Entry> page(Filter filter, String after, int limit) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.email, u.role, u.balai_code, u.enabled,
                               (select s.at from sign_in s
                                where s.user_id = u.id and s.outcome in ('success', 'sso')
                                order by s.id desc limit 1) as last_sign_in,
                               (select true from spring_session s
                                where lower(s.principal_name) = lower(u.username) limit 1) is not null as signed_in
                        from app_user u
                        where %s
                        order by lower(u.username)
                        limit :limit
                        """.formatted(FOUND))
                .param("after", after)
                .param("role", filter.role())
                .param("balai", filter.balai())
                .param("state", filter.state())
                .param("words", filter.words().strip())
                .param("like", filter.like())
                .param("limit", limit)
                .query(AccountList::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        var last = row.getTimestamp("last_sign_in");
        return new Entry(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                Role.of(row.getString("role")),
                row.getString("balai_code"),
                row.getBoolean("enabled"),
                last == null ? null : last.toInstant(),
                row.getBoolean("signed_in"));
    }
}
