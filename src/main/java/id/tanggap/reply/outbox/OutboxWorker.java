package id.tanggap.reply.outbox;

import id.tanggap.platform.worker.PollingWorker;
import id.tanggap.platform.worker.WorkerRegistry;
import id.tanggap.platform.worker.WorkerSettings;
import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.carrier.TextTerms;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Sends queued messages: claims them, commits, and gives each one to a thread of its own. It never waits for a
/// provider.
///
/// Every channel with messages due is a lane with a limited number of messages being sent at the same time: a
/// provider that is slow, silent or dead fills its own lane and delays no other.
@Component
class OutboxWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /// Mail servers may take 10 minutes to answer the end of a message (RFC 5321 section 4.5.3.2.6), and large files
    /// longer.
    private static final Duration LONGEST_HANDOVER = Duration.ofMinutes(30);

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    private final OutboxClaims claims;
    private final DeliveryAttempt delivery;
    private final Carriers carriers;
    private final Clock clock;
    private final int laneWorkers;
    private final PollingWorker worker;
    private final Map<String, OutboxLane> lanes = new ConcurrentHashMap<>();
    private volatile Instant renewed = Instant.MIN;
    private volatile boolean tookUp;

    /// @param laneWorkers messages being sent at the same time on each channel
    OutboxWorker(
            OutboxClaims claims,
            DeliveryAttempt delivery,
            Carriers carriers,
            Clock clock,
            WorkerRegistry workers,
            @Value("${tanggap.reply.lane-workers:8}") int laneWorkers) {
        this.claims = claims;
        this.delivery = delivery;
        this.carriers = carriers;
        this.clock = clock;
        this.laneWorkers = laneWorkers;
        this.worker = new PollingWorker(WorkerSettings.every(PAUSE, "outbox"), this::round, workers);
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
    }

    @Override
    public void start() {
        tookUp = false;
        worker.start();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /// Renews first: after a database outage no claim of a running attempt may be taken for that of a dead node.
    private boolean round() {
        reclaim();
        renewClaims();
        interruptOverdueAttempts();
        claims.dueChannels().forEach(this::fill);
        return false;
    }

    /// What this node was sending when it was killed does not wait until its claims expire.
    private void reclaim() {
        if (!tookUp) {
            claims.reclaim();
            tookUp = true;
        }
    }

    private void renewClaims() {
        var now = clock.instant();
        if (now.isBefore(renewed.plus(claims.renewAfter()))) {
            return;
        }
        var held = held().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()
                .attempt()));
        if (!held.isEmpty()) {
            claims.renew(held);
        }
        renewed = now;
    }

    private Map<Long, OutboxLane.Sending> held() {
        var all = new HashMap<Long, OutboxLane.Sending>();
        lanes.values().forEach(lane -> all.putAll(lane.running()));
        return all;
    }

    private void interruptOverdueAttempts() {
        var earliest = clock.instant().minus(LONGEST_HANDOVER);
        lanes.values().forEach(lane -> lane.interruptSince(earliest));
    }

    private void fill(String channelName) {
        if (carriers.isPaused(channelName)
                || !carriers.named(channelName).map(Carrier::carriesHere).orElse(true)) {
            return;
        }
        var lane = lanes.computeIfAbsent(channelName, name -> new OutboxLane(laneWorkers, clock));
        var perSecond = carriers.terms(channelName).map(TextTerms::perSecond).orElse(null);
        var slots = lane.freeSlots(perSecond);
        if (slots > 0) {
            var attempt = UUID.randomUUID();
            claims.claim(channelName, attempt, slots, lane.running().keySet())
                    .forEach(message -> begin(lane, message, attempt));
        }
        lane.nextWakeUp().ifPresent(turn -> wake(lane, turn));
    }

    /// A fast channel may send more often than this worker looks for work.
    private void wake(OutboxLane lane, Duration turn) {
        CompletableFuture.delayedExecutor(turn.toNanos(), TimeUnit.NANOSECONDS).execute(() -> {
            lane.wakeUpDone();
            worker.wake();
        });
    }

    private void begin(OutboxLane lane, OutboundMessage message, UUID attempt) {
        var thread = Thread.ofVirtual()
                .name("outbox-" + message.channelName())
                .unstarted(() -> handOver(lane, message, attempt));
        lane.begin(message.id(), new OutboxLane.Sending(attempt, clock.instant(), thread));
        thread.start();
    }

    private void handOver(OutboxLane lane, OutboundMessage message, UUID attempt) {
        try {
            var answer = delivery.make(message);
            lane.answered(message.id());
            if (answer instanceof CarrierResult.Later later && later.after() != null) {
                lane.pause(later.after());
            }
            delivery.write(message, attempt, answer);
        } catch (RuntimeException e) {
            LOG.error("outbound={} attempt={} noted=false", message.id(), message.attempt(), e);
        } finally {
            lane.end(message.id());
            worker.wake();
        }
    }

    /// Waits for the running attempts, but not for long: the rest is resumed at the next start.
    @Override
    public void stop() {
        worker.stop();
        var end = System.nanoTime() + STOPPED_WITHIN.toNanos();
        for (var sending : held().values()) {
            try {
                sending.thread().join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
