package id.tanggap.assignment;

import id.tanggap.balai.BalaiCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who works on tickets, how many at a time, and who is present or absent.
@Service
public class StaffAvailability {

    /// Counts all open tickets of a person, whatever the viewer may see.
    private static final String SELECT = """
            select u.id, u.name, u.balai_code, coalesce(w.max_open, %d) as max_open, w.absent_until, w.seen_at,
                   (select count(*) from ticket t
                    where t.assignee_id = u.id and t.exercise_id is null and t.state not in ('resolved', 'closed', 'cancelled')) as open
            from app_user u
            left join worker w on w.user_id = u.id
            """.formatted(StaffMember.USUAL_MAXIMUM);

    private static final int MOST = 200;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAvailability(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Empty if there is no such account, or it is disabled.
    public Optional<StaffMember> find(long user) {
        return jdbc.sql(SELECT + "where u.id = :user and u.enabled")
                .param("user", user)
                .query(StaffAvailability::worker)
                .optional();
    }

    /// How these people work, by id, also those whose accounts are closed; one statement.
    public Map<Long, StaffMember> of(Collection<Long> users) {
        return users.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + "where u.id in (:users)")
                        .param("users", users)
                        .query(StaffAvailability::worker)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(StaffMember::user, Function.identity()));
    }

    /// Whether somebody works on tickets at all, and may see those of this category: need-to-know lists apply here
    /// too.
    boolean maySee(long user, String category) {
        return jdbc.sql("""
                        select u.role in ('admin', 'supervisor')
                               or (u.role <> 'auditor'
                                   and (not exists (select 1 from restricted_category r where r.category = :category)
                                        or exists (select 1 from need_to_know n
                                                   where n.user_id = u.id and n.category = :category)))
                        from app_user u
                        where u.id = :user
                        """)
                .param("category", category)
                .param("user", user)
                .query(Boolean.class)
                .single();
    }

    /// Who can work on tickets of an office, those with the fewest tickets first.
    ///
    /// @param balai null for the national desk
    public List<StaffMember> ofOffice(@Nullable String balai) {
        return jdbc.sql(SELECT + """
                        where u.enabled and u.role <> 'auditor' and u.balai_code is not distinct from :balai
                        order by open, u.name, u.id
                        limit :most
                        """)
                .param("balai", balai)
                .param("most", MOST)
                .query(StaffAvailability::worker)
                .list();
    }

    /// The members of a team, those with the fewest tickets first.
    public List<StaffMember> ofTeam(long team) {
        return jdbc.sql(SELECT + """
                        join team_member m on m.user_id = u.id
                        where m.team_id = :team and u.enabled
                        order by open, u.id
                        """)
                .param("team", team)
                .query(StaffAvailability::worker)
                .list();
    }

    /// Who works on tickets of an office, by name; one index range of `ticket_assignee` for each.
    ///
    /// @param balai null for the national desk
    public List<StaffMember> ofOffice(@Nullable BalaiCode balai, int limit) {
        return jdbc.sql(SELECT + """
                        where u.enabled and u.balai_code is not distinct from :balai
                          and u.role not in ('admin', 'auditor')
                        order by u.name, u.id
                        limit :limit
                        """)
                .param("balai", balai == null ? null : balai.value())
                .param("limit", limit)
                .query(StaffAvailability::worker)
                .list();
    }

    /// Records that somebody uses the desk; called for every page, so it writes at most once a minute.
    public void seen(long user) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into worker (user_id, max_open, seen_at) values (:user, :max, :now)
                        on conflict (user_id) do update set seen_at = :now
                        where worker.seen_at is null or worker.seen_at < :before
                        """)
                .param("user", user)
                .param("max", StaffMember.USUAL_MAXIMUM)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(SEEN_EVERY)))
                .update();
    }

    /// @param until null: present again
    public void away(long user, @Nullable Instant until) {
        jdbc.sql("""
                        insert into worker (user_id, max_open, absent_until) values (:user, :max, :until)
                        on conflict (user_id) do update set absent_until = :until
                        """)
                .param("user", user)
                .param("max", StaffMember.USUAL_MAXIMUM)
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
    }

    /// @param tickets at a time
    public void takesOn(long user, int tickets) {
        jdbc.sql("""
                        insert into worker (user_id, max_open) values (:user, :max)
                        on conflict (user_id) do update set max_open = :max
                        """).param("user", user).param("max", tickets).update();
    }

    /// Locks the person, so that two assignments at the same time cannot exceed the maximum.
    void lock(long user) {
        jdbc.sql("""
                        insert into worker (user_id, max_open) values (:user, :max)
                        on conflict (user_id) do update set max_open = worker.max_open
                        """)
                .param("user", user)
                .param("max", StaffMember.USUAL_MAXIMUM)
                .update();
    }

    private static StaffMember worker(ResultSet row, int n) throws SQLException {
        return new StaffMember(
                row.getLong("id"),
                row.getString("name"),
                row.getString("balai_code"),
                row.getInt("max_open"),
                row.getInt("open"),
                instant(row.getTimestamp("absent_until")),
                instant(row.getTimestamp("seen_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
