package id.tanggap.assignment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is at work now, over all offices, and what each of them may get. Three statements.
@Component
class PresentStaff {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    PresentStaff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param people those with the fewest open tickets first
    /// @param lists who may see a restricted category, by its code
    /// @param teams members by team
    record Present(List<StaffMember> people, Map<String, Set<Long>> lists, Map<Long, Set<Long>> teams) {

        Present {
            people = List.copyOf(people);
            lists = Map.copyOf(lists);
            teams = Map.copyOf(teams);
        }

        boolean maySee(long user, String category) {
            var list = lists.get(category);
            return list == null || list.contains(user);
        }
    }

    Present read() {
        return new Present(people(), lists(), teams());
    }

    /// Those who answer tickets: agents, duty officers and staff of balai.
    private List<StaffMember> people() {
        var now = clock.instant();
        return jdbc.sql("""
                        select u.id, u.name, u.balai_code, w.max_open, w.seen_at,
                               (select count(*) from ticket t
                                where t.assignee_id = u.id and t.state not in ('resolved', 'closed', 'cancelled')) as open
                        from worker w
                        join app_user u on u.id = w.user_id
                        where u.enabled and u.role in ('agent', 'duty-officer', 'balai')
                          and w.seen_at > :since and (w.absent_until is null or w.absent_until <= :now)
                        order by open, u.name, u.id
                        limit :most
                        """)
                .param("since", Timestamp.from(now.minus(StaffMember.GONE)))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, n) -> new StaffMember(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("balai_code"),
                        row.getInt("max_open"),
                        row.getInt("open"),
                        null,
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    private Map<String, Set<Long>> lists() {
        var lists = new HashMap<String, Set<Long>>();
        jdbc.sql("""
                select r.category, array(select n.user_id from need_to_know n where n.category = r.category)
                from restricted_category r
                """).query(row -> {
            lists.put(
                    row.getString(1),
                    Arrays.stream((Object[]) row.getArray(2).getArray())
                            .map(Long.class::cast)
                            .collect(Collectors.toSet()));
        });
        return lists;
    }

    private Map<Long, Set<Long>> teams() {
        return jdbc
                .sql("select team_id, user_id from team_member")
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
