package id.tanggap.supervision;

import java.sql.Date;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which part of the clocks that were due in the last seven days was met in time, by office.
///
/// A clock counts on the day on which it was due (WIB, today up to now): met if it ended by then, missed if it ended
/// later or still runs. Cancelled clocks do not count. Counted each hour by `DailyStatistics`; 31 balai and the
/// national desk are 224 rows.
@Service
public class ClocksInTime {

    private static final int DAYS = 7;
    private static final int PERMILLE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClocksInTime(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param due how many were due; 0 or more
    /// @param met how many of them in time
    public record Share(long due, long met) {

        public static final Share NONE = new Share(0, 0);

        public Share plus(Share other) {
            return new Share(due + other.due, met + other.met);
        }

        /// In tenths of a percent, rounded down: 1000 is only said of all. 0 if nothing was due.
        public int permille() {
            return due == 0 ? 0 : (int) (PERMILLE * met / due);
        }
    }

    /// By code of the office; offices where nothing was due are missing. One statement.
    public Map<String, Share> lastWeek() {
        var today = clock.instant().atZone(DailyStatistics.ZONE).toLocalDate();
        var shares = new HashMap<String, Share>();
        jdbc.sql("""
                        select office, sum(due)::bigint, sum(met)::bigint
                        from clock_day where day > :since and day <= :today
                        group by office
                        """)
                .param("since", Date.valueOf(today.minusDays(DAYS)))
                .param("today", Date.valueOf(today))
                .query(row -> {
                    shares.put(row.getString(1), new Share(row.getLong(2), row.getLong(3)));
                });
        return shares;
    }
}
