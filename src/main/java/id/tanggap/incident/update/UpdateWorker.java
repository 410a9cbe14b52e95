package id.tanggap.incident.update;

import id.tanggap.incident.store.IncidentStore;
import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.Replies;
import id.tanggap.reply.compose.MessageDraft;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands updates to the outbox, one recipient in one transaction: the message, its row in the outbox and the
/// recipient's state are written together or not at all, so that a crash neither loses nor doubles one. Runs on all
/// nodes; a recipient that another node has is skipped.
@Component
class UpdateWorker {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TELL_EACH = 20;

    private final UpdateStore store;
    private final IncidentStore incidents;
    private final Replies replies;
    private final TransactionTemplate transaction;
    private final PollingWorker worker;
    private int done;

    UpdateWorker(
            UpdateStore store,
            IncidentStore incidents,
            Replies replies,
            TransactionTemplate transaction,
            WorkerRegistry workers) {
        this.store = store;
        this.incidents = incidents;
        this.replies = replies;
        this.transaction = transaction;
        this.worker = workers.poll(WorkerSettings.every(PAUSE, "incident-updates"), this::round);
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    /// One recipient.
    ///
    /// @return whether there may be more
    boolean round() {
        var taken = new Object() {
            Optional<UpdateStore.Waiting> waiting = Optional.empty();
        };
        try {
            transaction.executeWithoutResult(status -> {
                taken.waiting = store.next();
                taken.waiting.ifPresent(this::hand);
            });
        } catch (RuntimeException e) {
            taken.waiting.ifPresent(waiting -> giveBack(waiting, e));
            if (taken.waiting.isEmpty()) {
                throw e;
            }
        }
        return taken.waiting.isPresent();
    }

    private void hand(UpdateStore.Waiting waiting) {
        var values = Map.of("text", waiting.text(), "incident", waiting.incident());
        var draft = MessageDraft.automatic(waiting.ticket(), waiting.number(), "incident-update", values);
        store.handled(waiting, replies.sendFollowed(draft));
        done++;
        if (done % TELL_EACH == 0) {
            incidents.notifyOf(waiting.incidentId());
        }
    }

    private void giveBack(UpdateStore.Waiting waiting, RuntimeException why) {
        LOG.warn("incident-update={} ticket={} handed=false", waiting.update(), waiting.ticket(), why);
        transaction.executeWithoutResult(status -> store.failed(waiting));
    }
}
