package id.tanggap.hazard;

import id.tanggap.platform.blob.Sha256;
import id.tanggap.platform.exercise.ExerciseChannel;
import id.tanggap.taxonomy.Reason;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in what hazard feeds send: keeps the bytes first, then reads them in a transaction of its own. What was kept
/// and not read, because the program ended between, is read by the next `readWaiting`. Safe for many threads and
/// nodes.
@Component
public class HazardIntake {

    private static final Logger LOG = LoggerFactory.getLogger(HazardIntake.class);
    private static final long NONE = 0;

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Waiting(long id, String kind, String channel, byte[] content) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AlertStore alerts;
    private final QuakeStore quakes;
    private final Clock clock;

    HazardIntake(JdbcClient jdbc, TransactionTemplate transaction, AlertStore alerts, QuakeStore quakes, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.alerts = alerts;
        this.quakes = quakes;
        this.clock = clock;
    }

    /// Keeps a document; committed when this returns, unless the caller has a transaction.
    ///
    /// @param channel the feed's name
    /// @param address where it was fetched
    /// @return false if the same bytes were kept before
    public boolean keep(DocumentKind kind, String channel, String address, byte[] content) {
        return jdbc.sql("""
                        insert into hazard_document (kind, channel, address, sha256, content, received_at)
                        values (:kind, :channel, :address, :sha256, :content, :now)
                        on conflict (kind, sha256) do nothing
                        """)
                        .param("kind", kind.code())
                        .param("channel", channel)
                        .param("address", address)
                        .param("sha256", Sha256.of(content).bytes())
                        .param("content", content)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Reads what was kept and not read yet, in the order in which it came; returns when nothing waits. A document at
    /// which our own code fails is set aside as unreadable, so that it does not stop those behind it.
    public void readWaiting() {
        var current = new AtomicLong();
        do {
            try {
                current.set(NONE);
                transaction.executeWithoutResult(status -> readNext(current));
            } catch (RuntimeException e) {
                if (isOutage(e) || current.get() == NONE) {
                    throw e;
                }
                LOG.error("hazard document={} read=false", current.get(), e);
                finish(current.get(), "unreadable", List.of(Reason.of("reason.hazard.document-failed")));
            }
        } while (current.get() != NONE);
    }

    private static boolean isOutage(RuntimeException e) {
        return e instanceof TransactionException
                || (e instanceof DataAccessException
                        && !(e instanceof DataIntegrityViolationException)
                        && !(e instanceof BadSqlGrammarException));
    }

    /// One at a time over all nodes: which figures of a quake were read last decides.
    private void readNext(AtomicLong current) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('hazard-read', 0))::text")
                .query(String.class)
                .single();
        jdbc.sql("select id, kind, channel, content from hazard_document where state = 'received' order by id limit 1")
                .query((row, n) -> new Waiting(
                        row.getLong("id"), row.getString("kind"), row.getString("channel"), row.getBytes("content")))
                .optional()
                .ifPresent(document -> {
                    current.set(document.id());
                    read(document);
                });
    }

    private void read(Waiting document) {
        var exercise = ExerciseChannel.exerciseOf(document.channel()).orElse(null);
        var problems = document.kind().equals(DocumentKind.ALERT.code())
                ? alerts.read(document.id(), document.content(), exercise)
                : quakes.read(document.id(), document.content(), exercise);
        finish(document.id(), "read", problems);
    }

    private void finish(long id, String state, List<Reason> problems) {
        jdbc.sql("update hazard_document set state = :state, problems = :problems::jsonb where id = :id")
                .param("state", state)
                .param("problems", HazardJson.write(problems))
                .param("id", id)
                .update();
    }
}
