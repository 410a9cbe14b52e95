package id.tanggap.reply;

import id.tanggap.platform.worker.Node;
import id.tanggap.database.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Carries queued messages out: claims, commits, has them handed over.
@Component
class Postman extends Rounds {

    private static final int BATCH = 16;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Outgoing outgoing;
    private final Carrying carrying;
    private final Node node;
    private final Clock clock;

    Postman(Outgoing outgoing, Carrying carrying, Node node, Clock clock) {
        super("postman", PAUSE);
        this.outgoing = outgoing;
        this.carrying = carrying;
        this.node = node;
        this.clock = clock;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    @Override
    public void start() {
        outgoing.takeUpAgain(node.name(), clock.instant());
        super.start();
    }

    @Override
    protected boolean round() throws InterruptedException, ExecutionException {
        var attempt = UUID.randomUUID();
        var now = clock.instant();
        var messages = outgoing.claim(attempt, node.name(), now, now.plus(LEASE), BATCH);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> carried = messages.stream()
                    .<Future<?>>map(message -> hands.submit(() -> carrying.carry(message, attempt)))
                    .toList();
            for (var one : carried) {
                one.get();
            }
        }
        return !messages.isEmpty();
    }
}
