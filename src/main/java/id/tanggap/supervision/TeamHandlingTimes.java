package id.tanggap.supervision;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Handling times in the teams of an office, in the last four weeks: medians and quartiles, never of a person, never a
/// rank. A team with fewer than five people is not shown, because everybody would know who is meant.
///
/// One statement along the primary key: 28 rows for each team.
@Service
public class TeamHandlingTimes {

    public static final int SMALLEST_GROUP = 5;

    private static final TypeReference<Map<Integer, Long>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TeamHandlingTimes(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Median and quartiles of durations.
    ///
    /// @param of how many durations
    public record Quartiles(Duration quarter, Duration median, Duration threeQuarters, long of) {}

    /// @param team name of the team; null for tickets without team
    /// @param tickets how many ended
    /// @param answered from opening to first answer; null if the team is too small to be shown, or there were none
    /// @param ended from opening to end; null likewise
    public record TeamTimes(
            @Nullable String team,
            int people,
            int tickets,
            @Nullable Quartiles answered,
            @Nullable Quartiles ended) {}

    private record Day(
            long team,
            @Nullable String name,
            Set<Long> people,
            int tickets,
            Map<Integer, Long> answered,
            Map<Integer, Long> ended) {}

    /// Ordered by name of the team.
    public List<TeamTimes> of(Office office) {
        var today = clock.instant().atZone(DailyStatistics.ZONE).toLocalDate();
        return jdbc
                .sql("""
                        select d.team_id, team.name, d.people, d.tickets, d.answered, d.ended
                        from team_day d
                        left join team on team.id = d.team_id
                        where d.office = :office and d.day > :since
                        order by team.name nulls last, d.team_id
                        """)
                .param("office", office.code())
                .param("since", today.minusDays(DailyStatistics.DAYS))
                .query(this::day)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Day::team))
                .values()
                .stream()
                .map(TeamHandlingTimes::sum)
                .sorted(Comparator.comparing(TeamTimes::team, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static TeamTimes sum(List<Day> days) {
        var people = new HashSet<Long>();
        days.forEach(day -> people.addAll(day.people()));
        var shown = people.size() >= SMALLEST_GROUP;
        return new TeamTimes(
                days.getFirst().name(),
                people.size(),
                days.stream().mapToInt(Day::tickets).sum(),
                shown ? spread(DurationHistogram.sum(days.stream().map(Day::answered))) : null,
                shown ? spread(DurationHistogram.sum(days.stream().map(Day::ended))) : null);
    }

    private static @Nullable Quartiles spread(DurationHistogram times) {
        return times.total() == 0
                ? null
                : new Quartiles(times.quantile(0.25), times.quantile(0.5), times.quantile(0.75), times.total());
    }

    private Day day(ResultSet row, int n) throws SQLException {
        return new Day(
                row.getLong(1),
                row.getString(2),
                people(row.getArray(3)),
                row.getInt(4),
                json.readValue(row.getString(5), STEPS),
                json.readValue(row.getString(6), STEPS));
    }

    private static Set<Long> people(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(Long.class::cast).collect(Collectors.toSet());
    }
}
