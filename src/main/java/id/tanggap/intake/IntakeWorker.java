package id.tanggap.intake;

import id.tanggap.intake.ledger.InboundItem;
import id.tanggap.intake.ledger.InboundLedger;
import id.tanggap.intake.ledger.InboundQueue;
import id.tanggap.intake.ledger.Settlement;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.TaskSlots;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.platform.worker.WorkerTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Processes received rows, turn by turn over their senders. A row that fails is tried again later and never delays
/// the next; after several attempts it is put into quarantine for a person to check, with its bytes and the reason.
@Component
class IntakeWorker implements WorkerTask {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
    private static final int AT_ONCE = 5;
    private static final int ATTEMPTS = 6;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Failed(InboundItem row, Throwable cause) {}

    private final InboundQueue queue;
    private final InboundLedger ledger;
    private final InboundProcessor processor;
    private final Clock clock;
    private final PollingWorker worker;
    private final FairClaims claims;
    private final TaskSlots slots = new TaskSlots("intake", AT_ONCE);
    private final Queue<Failed> unwritten = new ConcurrentLinkedQueue<>();
    private boolean tookUpAgain;

    IntakeWorker(
            InboundQueue queue, InboundLedger ledger, InboundProcessor processor, Clock clock, WorkerRegistry workers) {
        this.queue = queue;
        this.claims = new FairClaims(queue, AT_ONCE, LEASE);
        this.ledger = ledger;
        this.processor = processor;
        this.clock = clock;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "intake"), this);
    }

    void wake() {
        worker.wake();
    }

    @Override
    public boolean run() throws InterruptedException {
        if (!tookUpAgain) {
            queue.reclaim(clock.instant());
            tookUpAgain = true;
        }
        writeFailures();
        return slots.fill(free -> claims.claim(clock.instant(), free), this::process);
    }

    private void process(InboundItem row) {
        try {
            processor.process(row);
        } catch (InboundLedger.ClaimLost lost) {
            LOG.info("inbound={} claim=lost", row.id());
        } catch (RuntimeException | Error e) {
            unwritten.add(new Failed(row, e));
            worker.wake();
        } finally {
            if (claims.release(row)) {
                worker.wake();
            }
        }
    }

    /// While the database is away a failure cannot be recorded, and the row would stay claimed until its claim
    /// expires; so the next round tries again to record it.
    private void writeFailures() {
        for (var failed = unwritten.peek(); failed != null; failed = unwritten.peek()) {
            try {
                setBack(failed.row(), failed.cause());
            } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException away) {
                throw away;
            } catch (RuntimeException e) {
                LOG.warn(
                        "inbound={} failure=unwritten reason=\"{}\"",
                        failed.row().id(),
                        e.toString());
            }
            unwritten.remove();
        }
    }

    private void setBack(InboundItem row, Throwable e) {
        var reason = e.getClass().getSimpleName() + ": " + e.getMessage();
        var now = clock.instant();
        if (row.attempts() >= ATTEMPTS) {
            LOG.error(
                    "inbound={} attempts={} quarantined=true cause={}",
                    row.id(),
                    row.attempts(),
                    e.getClass().getName());
            ledger.settle(row, Settlement.quarantined(reason), now);
        } else {
            LOG.warn(
                    "inbound={} attempts={} failed={} will=retry",
                    row.id(),
                    row.attempts(),
                    e.getClass().getName());
            ledger.later(row.id(), row.claim(), reason, now.plusSeconds(1L << Math.min(row.attempts() * 2, 12)));
        }
    }

    @Override
    public void finish() throws InterruptedException {
        slots.await();
    }
}
