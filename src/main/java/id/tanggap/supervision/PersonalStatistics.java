package id.tanggap.supervision;

import id.tanggap.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// A person's own statistics, for that person alone: there is no way to ask for another's.
///
/// One statement along `ticket_ended_assignee`: the tickets that one person ended in four weeks.
@Service
public class PersonalStatistics {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param ended how many tickets of the viewer ended
    /// @param time from opening to end
    public record OwnTimes(int ended, TeamHandlingTimes.Quartiles time) {}

    /// @return empty for a viewer without account, and while none of their tickets has ended
    public Optional<OwnTimes> of(Viewer me) {
        var visibility = me.visibility().ofRealTickets();
        return jdbc.sql("""
                        select count(*),
                               percentile_cont(0.25) within group (order by seconds),
                               percentile_cont(0.5) within group (order by seconds),
                               percentile_cont(0.75) within group (order by seconds)
                        from (select extract(epoch from t.ended_at - t.created_at) as seconds
                              from ticket t
                              where t.assignee_id = :me and t.ended_at >= :since
                                and t.state in ('resolved', 'closed', 'cancelled') and %s) as mine
                        """.formatted(visibility.sql()))
                .param("me", me.userId())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DailyStatistics.DAYS))))
                .params(visibility.parameters())
                .query(PersonalStatistics::mine)
                .optional()
                .filter(mine -> mine.ended() > 0);
    }

    private static OwnTimes mine(ResultSet row, int n) throws SQLException {
        return new OwnTimes(
                row.getInt(1),
                new TeamHandlingTimes.Quartiles(seconds(row, 2), seconds(row, 3), seconds(row, 4), row.getInt(1)));
    }

    private static Duration seconds(ResultSet row, int column) throws SQLException {
        return Duration.ofSeconds(Math.round(row.getDouble(column)));
    }
}
