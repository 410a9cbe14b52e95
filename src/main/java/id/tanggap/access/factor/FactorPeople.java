package id.tanggap.access.factor;

import id.tanggap.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody who may sign in, with their second factor and what is asked about it: for those who help when a device is
/// lost.
public final class FactorPeople {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecondFactorRule rule;

    FactorPeople(JdbcClient jdbc, Clock clock, SecondFactorRule rule) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rule = rule;
    }

    /// @param removal what is asked and not decided; null without
    public record Person(
            long id,
            String username,
            String name,
            Role role,
            FactorState state,
            @Nullable OpenRemoval removal) {}

    /// @param askedBy who asked
    public record OpenRemoval(long id, long askedBy, String asker, String reason, Instant until) {}

    /// By user name.
    ///
    /// @param after user name of the last one of the page before; empty for the first page
    public List<Person> page(String after, int limit) {
        return people("lower(u.username) > lower(:key)", after, limit);
    }

    /// Those about whom something is asked.
    public List<Person> asked(int limit) {
        return people("r.id is not null and u.username <> :key", "", limit);
    }

    /// What is asked about one person.
    public Optional<OpenRemoval> askedAbout(long userId) {
        return people("r.id is not null and u.id = cast(:key as bigint)", Long.toString(userId), 1).stream()
                .map(Person::removal)
                .findFirst();
    }

    private List<Person> people(String which, String key, int limit) {
        return jdbc.sql("""
                        select u.id, u.username, u.name, u.role, r.id as removal, r.asked_by, a.name as asker, r.reason,
                               r.expires_at, %s
                        from app_user u
                        left join totp_secret t on t.user_id = u.id
                        left join factor_removal r on r.user_id = u.id and r.state = 'open' and r.expires_at > :now
                        left join app_user a on a.id = r.asked_by
                        where u.enabled and %s
                        order by lower(u.username)
                        limit :limit
                        """.formatted(SecondFactors.STATE, which))
                .param("required", rule.required())
                .param("now", Timestamp.from(clock.instant()))
                .param("key", key)
                .param("limit", limit)
                .query(FactorPeople::person)
                .list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        var asked = row.getString("reason") == null
                ? null
                : new OpenRemoval(
                        row.getLong("removal"),
                        row.getLong("asked_by"),
                        row.getString("asker"),
                        row.getString("reason"),
                        row.getTimestamp("expires_at").toInstant());
        return new Person(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                Role.of(row.getString("role")),
                SecondFactors.state(row, n),
                asked);
    }
}
