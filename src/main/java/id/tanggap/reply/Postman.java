package id.tanggap.reply;

import id.tanggap.database.Node;
import id.tanggap.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries queued messages out: claims, commits, hands over, marks. No network inside a transaction.
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 16;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final long IDLE_MILLIS = 1000;
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    /// RFC 5321 section 4.5.4.1: give up after four to five days.
    private static final int ATTEMPTS = 30;

    private final Outgoing outgoing;
    private final Handovers handovers;
    private final Deliveries deliveries;
    private final Carriers carriers;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Node node;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread worker = Thread.ofVirtual().unstarted(() -> {});

    Postman(
            Outgoing outgoing,
            Handovers handovers,
            Deliveries deliveries,
            Carriers carriers,
            Tickets tickets,
            TransactionTemplate transaction,
            Node node,
            Clock clock) {
        this.outgoing = outgoing;
        this.handovers = handovers;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.carriers = carriers;
        this.tickets = tickets;
        this.node = node;
        this.clock = clock;
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    @Override
    public void start() {
        running = true;
        outgoing.takeUpAgain(node.name(), clock.instant());
        worker = Thread.ofVirtual().name("postman").start(this::work);
    }

    private void work() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (round(hands) == 0) {
                    bell.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int round(ExecutorService hands) throws InterruptedException {
        var attempt = UUID.randomUUID();
        try {
            var now = clock.instant();
            var messages = outgoing.claim(attempt, node.name(), now, now.plus(LEASE), BATCH);
            List<Future<?>> carried = messages.stream()
                    .<Future<?>>map(message -> hands.submit(() -> carry(message, attempt)))
                    .toList();
            for (var one : carried) {
                one.get();
            }
            return messages.size();
        } catch (java.util.concurrent.ExecutionException | RuntimeException e) {
            if (running) {
                LOG.warn("outbound=round failed=\"{}\" will=retry", e.toString());
                bell.tryAcquire(Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return 0;
        }
    }

    private void carry(OutboundMessage message, UUID attempt) {
        var handover = carriers.named(message.channelName())
                .map(carrier -> carrier.carry(message))
                .orElseGet(() -> new Handover.Later("channel-closed"));
        var now = clock.instant();
        switch (handover) {
            case Handover.Taken taken -> {
                outgoing.sent(message.id(), attempt, now);
                tickets.news(message.ticketId(), "delivered", now);
            }
            case Handover.Accepted accepted -> accepted(message, attempt, accepted.providerId(), now);
            case Handover.Later later -> later(message, attempt, later, now);
            case Handover.Refused refused -> giveUp(message, attempt, refused, now);
        }
    }

    /// A receipt may have been faster than our own note of the handover.
    private void accepted(OutboundMessage message, UUID attempt, String providerId, Instant now) {
        transaction.executeWithoutResult(status -> {
            outgoing.sent(message.id(), attempt, now);
            handovers
                    .noted(message.channelName(), providerId, message.id(), now)
                    .ifPresent(told -> deliveries.arrived(message.id(), told.state(), told.code(), now));
            tickets.news(message.ticketId(), "delivered", now);
        });
    }

    private void later(OutboundMessage message, UUID attempt, Handover.Later later, Instant now) {
        if (message.attempt() >= ATTEMPTS) {
            giveUp(message, attempt, new Handover.Refused(later.reason(), later.code()), now);
            return;
        }
        LOG.info("outbound={} attempt={} later=true", message.id(), message.attempt());
        var next = later.after() == null ? next(message, now) : now.plus(later.after());
        outgoing.later(message.id(), attempt, later.reason(), later.code(), next);
    }

    private static Instant next(OutboundMessage message, Instant now) {
        return now.plus(PAUSES.get(Math.min(message.attempt() - 1, PAUSES.size() - 1)));
    }

    private void giveUp(OutboundMessage message, UUID attempt, Handover.Refused refused, Instant now) {
        LOG.warn("outbound={} attempt={} failed=true", message.id(), message.attempt());
        outgoing.failed(message.id(), attempt, refused.reason(), refused.code(), now);
        var code = Objects.requireNonNullElse(refused.code(), "");
        tickets.tell(message.ticketId(), "delivery-failed", Map.of("reason", refused.reason(), "code", code), now);
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
        try {
            worker.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
