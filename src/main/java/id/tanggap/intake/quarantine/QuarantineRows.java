package id.tanggap.intake.quarantine;

import id.tanggap.access.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Takes rows out of quarantine; every method is part of the caller's transaction.
@Repository
class QuarantineRows {

    private final JdbcClient jdbc;
    private final QuarantineLog log;

    QuarantineRows(JdbcClient jdbc, QuarantineLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /// Locks a row in quarantine and claims it as a worker would, so that the ledger can settle it. Waits for others
    /// who hold it.
    ///
    /// @return false if it is not in quarantine, or no longer
    boolean take(long id, UUID claim) {
        var held = jdbc.sql("select state from inbound where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional()
                .filter("quarantined"::equals);
        held.ifPresent(
                state -> jdbc.sql("""
                        update inbound set state = 'received', claim = :claim, settled_at = null where id = :id
                        """).param("claim", claim).param("id", id).update());
        return held.isPresent();
    }

    /// Leaves a row that was taken to the workers, as if it had just arrived.
    void release(long id, Instant now) {
        jdbc.sql("""
                        update inbound set reason = null, attempts = 0, claim = null, node = null, next_attempt_at = :now
                        where id = :id
                        """).param("now", Timestamp.from(now)).param("id", id).update();
    }

    QuarantineResult logged(long id, QuarantineAction action, Viewer by, QuarantineResult result) {
        log.add(id, action, by);
        return result;
    }
}
