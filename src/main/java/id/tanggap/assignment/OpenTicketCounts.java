package id.tanggap.assignment;

import id.tanggap.balai.BalaiCode;
import id.tanggap.routing.BalaiLoads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many open tickets each balai holds, read from the tally of the queues at most once a minute on each node, and
/// only while somebody asks.
@Component
class OpenTicketCounts implements BalaiLoads {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.MIN, Map.of());

    OpenTicketCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Counted(Instant until, Map<String, Long> open) {}

    @Override
    public long openTickets(BalaiCode balai) {
        var known = counted;
        var now = clock.instant();
        if (known.until().isBefore(now)) {
            known = new Counted(now.plus(FRESH), read());
            counted = known;
        }
        return known.open().getOrDefault(balai.value(), 0L);
    }

    private Map<String, Long> read() {
        var open = new HashMap<String, Long>();
        // both parts go along an index: most of the table is about what single people have
        jdbc.sql("""
                        select balai_code, sum(n) as open from (
                            select balai_code, n from queue_tally where owner = 0 and folded
                            union all
                            select balai_code, n from queue_tally where owner = 0 and not folded
                        ) as all_of_them
                        group by balai_code
                        """).query(row -> {
            open.put(row.getString("balai_code"), row.getLong("open"));
        });
        return open;
    }
}
