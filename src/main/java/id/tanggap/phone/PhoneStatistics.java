package id.tanggap.phone;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Statistics of the calls of one day.
@Service
public class PhoneStatistics {

    private static final int HOURS = 24;
    private static final int MOST_DEBTS = 50;
    private static final Set<String> NOT_IN_RATE = Set.of("ongoing", "out-of-hours");

    private final JdbcClient jdbc;
    private final Clock clock;

    PhoneStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The statistics of one day in the viewer's zone; three statements. Empty for those who do not answer the phone.
    public Day day(Viewer viewer, LocalDate date) {
        if (!viewer.answersCalls()) {
            return new Day(date, 0, 0, Map.of(), 0, 0, 0, new Backlog(0, 0, 0), hours(List.of()), List.of());
        }
        var counted = counted(viewer, date);
        var inbound = counted.stream().filter(Count::inbound).toList();
        return new Day(
                date,
                sum(inbound),
                sum(counted) - sum(inbound),
                byOutcome(inbound),
                abandonedRate(inbound),
                averageWait(inbound),
                inbound.stream().mapToInt(Count::longestWait).max().orElse(0),
                backlog(),
                hours(inbound),
                debts(viewer));
    }

    /// Number of calls of one hour, direction and outcome.
    private record Count(int hour, boolean inbound, String outcome, int calls, long waited, int longestWait) {}

    /// Without tests and internal calls.
    private List<Count> counted(Viewer viewer, LocalDate date) {
        var zone = viewer.zone();
        return jdbc.sql("""
                        select extract(hour from started_at at time zone :zone)::int as hour,
                               direction in ('inbound', 'unknown') as inbound,
                               outcome, count(*) as calls, sum(wait_seconds) as waited, max(wait_seconds) as longest
                        from call
                        where started_at >= :from and started_at < :until and direction <> 'internal' and not test
                        group by 1, 2, 3
                        """)
                .param("zone", zone.getId())
                .param("from", Timestamp.from(date.atStartOfDay(zone).toInstant()))
                .param(
                        "until",
                        Timestamp.from(date.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, n) -> new Count(
                        row.getInt("hour"),
                        row.getBoolean("inbound"),
                        row.getString("outcome"),
                        row.getInt("calls"),
                        row.getLong("waited"),
                        row.getInt("longest")))
                .list();
    }

    private static int sum(Collection<Count> counted) {
        return counted.stream().mapToInt(Count::calls).sum();
    }

    private static Map<String, Integer> byOutcome(List<Count> inbound) {
        return inbound.stream().collect(Collectors.groupingBy(Count::outcome, Collectors.summingInt(Count::calls)));
    }

    /// Share of the calls that reached our phones. Callers who heard that we are closed are left out: they did not
    /// wait for anybody.
    private static double abandonedRate(List<Count> inbound) {
        var over = inbound.stream()
                .filter(count -> !NOT_IN_RATE.contains(count.outcome()))
                .toList();
        var lost = over.stream()
                .filter(count -> !count.outcome().equals("answered"))
                .toList();
        return over.isEmpty() ? 0 : (double) sum(lost) / sum(over);
    }

    private static int averageWait(List<Count> inbound) {
        var calls = sum(inbound);
        return calls == 0
                ? 0
                : Math.toIntExact(inbound.stream().mapToLong(Count::waited).sum() / calls);
    }

    private static List<Hour> hours(List<Count> inbound) {
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> hour(
                        hour,
                        inbound.stream().filter(count -> count.hour() == hour).toList()))
                .toList();
    }

    private static Hour hour(int hour, List<Count> calls) {
        var answered = calls.stream()
                .filter(count -> count.outcome().equals("answered"))
                .toList();
        var unanswered = calls.stream()
                .filter(count ->
                        !count.outcome().equals("answered") && !count.outcome().equals("ongoing"))
                .toList();
        var longest = calls.stream().mapToInt(Count::longestWait).max().orElse(0);
        return new Hour(hour, sum(answered), sum(unanswered), longest);
    }

    private Backlog backlog() {
        return jdbc.sql("""
                        select (select count(*) from callback where state = 'owed') as owed,
                               (select count(*) from callback where state = 'owed' and next_at < :now) as late,
                               (select count(*) from call_trace where state = 'quarantined') as bad
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Backlog(row.getInt(1), row.getInt(2), row.getInt(3)))
                .single();
    }

    private List<Debt> debts(Viewer viewer) {
        return jdbc.sql("""
                        select coalesce(u.name, '') as name, count(*) as drafts, min(c.started_at) as oldest
                        from call c
                        left join app_user u on u.id = c.agent_id
                        where c.became = 'draft' and (:everybody or c.agent_id = :user)
                        group by u.id, u.name
                        order by drafts desc, oldest
                        limit :limit
                        """)
                .param("everybody", viewer.role().supervises())
                .param("user", viewer.userId())
                .param("limit", MOST_DEBTS)
                .query((row, n) -> new Debt(
                        row.getString("name"),
                        row.getInt("drafts"),
                        row.getTimestamp("oldest").toInstant()))
                .list();
    }

    /// @param byOutcome inbound calls by the code of their outcome
    /// @param abandonedRate share of the inbound calls in our queues or at our phones that nobody answered, 0 to 1
    /// @param averageWaitSeconds and `longestWaitSeconds`: of inbound calls, answered or not
    /// @param hours 24 of them, in the viewer's zone
    /// @param debts call forms that are not completed, by agent, most first; an agent sees only their own
    public record Day(
            LocalDate date,
            int inbound,
            int outbound,
            Map<String, Integer> byOutcome,
            double abandonedRate,
            int averageWaitSeconds,
            int longestWaitSeconds,
            Backlog backlog,
            List<Hour> hours,
            List<Debt> debts) {}

    /// What waits now, whatever the day of the statistics.
    ///
    /// @param callbacks that are open, and how many of them are `overdue`
    public record Backlog(int callbacks, int overdue, int quarantinedLines) {}

    public record Hour(int hour, int answered, int unanswered, int longestWaitSeconds) {}

    /// @param agentName empty for drafts that belong to nobody
    public record Debt(String agentName, int drafts, Instant oldest) {}
}
