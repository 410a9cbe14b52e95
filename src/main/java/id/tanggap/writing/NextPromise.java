package id.tanggap.writing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When a citizen hears from us at the latest after the answer that is being written.
@Repository
class NextPromise {

    private final JdbcClient jdbc;

    NextPromise(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The earliest of the clocks that go on after a first answer. The answer starts the update clock anew, a little
    /// later: what is promised never lies after what is watched. One statement.
    Optional<Instant> after(long ticketId) {
        return jdbc.sql("""
                        select min(due_at) as due from sla_clock
                        where ticket_id = :ticket and state = 'running' and name in ('update', 'resolution')
                        """)
                .param("ticket", ticketId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("due")).map(Timestamp::toInstant))
                .single();
    }
}
