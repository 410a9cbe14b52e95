package id.tanggap.reply.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The automatic messages that limits held back within the last hour: loops and floods, as they happen.
@Component
public class SuppressedAnswers {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int ENOUGH = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SuppressedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param reason code of the limit, such as `mailbox-limit`
    /// @param count of the latest thousand suppressed messages
    public record Held(String reason, int count) {}

    /// Most frequent first. One statement, by index, at most a thousand rows.
    public List<Held> lately() {
        return jdbc.sql("""
                        select reason, count(*) from (
                            select reason from outbound
                            where state = 'suppressed' and queued_at > :lately
                            order by queued_at desc limit :enough) o
                        where reason like '%-limit'
                        group by reason order by count(*) desc, reason
                        """)
                .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
                .param("enough", ENOUGH)
                .query((row, n) -> new Held(row.getString(1), row.getInt(2)))
                .list();
    }
}
