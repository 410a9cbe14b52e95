package id.tanggap.phone;

import id.tanggap.platform.blob.BlobStore;
import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Removes the bytes of recordings after their retention time; the row stays, so that it is known that there was one.
/// Runs on any number of nodes.
@Component
class RecordingRetention {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingRetention.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final BlobStore blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PollingWorker worker;

    RecordingRetention(
            JdbcClient jdbc, BlobStore blobs, TransactionTemplate transaction, Clock clock, WorkerRegistry workers) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
        this.worker = workers.poll(WorkerSettings.every(BETWEEN, "recording-retention"), this::round);
    }

    private boolean round() {
        var removed = 0;
        while (worker.isRunning() && removeNext()) {
            removed++;
        }
        if (removed > 0) {
            LOG.info("recordings=removed count={}", removed);
        }
        return false;
    }

    private record Over(long id, Sha256 sha256) {}

    /// Removes one recording after its retention time.
    ///
    /// @return false if there is none
    boolean removeNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var over = next();
            over.ifPresent(this::remove);
            return over.isPresent();
        }));
    }

    private Optional<Over> next() {
        return jdbc.sql("""
                        select id, encode(sha256, 'hex')
                        from call_recording
                        where removed_at is null and keep_until <= :now
                        order by keep_until
                        limit 1
                        for update skip locked
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Over(row.getLong(1), new Sha256(row.getString(2))))
                .optional();
    }

    private void remove(Over recording) {
        jdbc.sql("update call_recording set sha256 = null, removed_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", recording.id())
                .update();
        blobs.remove(recording.sha256());
    }
}
