package id.tanggap.phone;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// At whose extensions a call rings or is in progress now.
@Service
public class RingingCalls {

    private static final Duration STILL_RINGING = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    RingingCalls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The call at each of these users' extensions, as `Calls.current` finds it; users without a call are left out.
    /// One statement.
    public Map<Long, Long> at(Collection<Long> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Long, Long>();
        jdbc.sql("""
                        select distinct on (u.id) u.id, c.id
                        from call c
                        cross join jsonb_array_elements(c.legs) as leg
                        join app_user u on u.extension = leg ->> 'agent'
                        where c.outcome = 'ongoing' and c.started_at > :since and leg ->> 'endedAt' is null
                          and u.id in (:users)
                        order by u.id, c.answered_at is null, c.started_at desc
                        """)
                .param("since", Timestamp.from(clock.instant().minus(STILL_RINGING)))
                .param("users", userIds)
                .query(row -> {
                    found.put(row.getLong(1), row.getLong(2));
                });
        return found;
    }
}
