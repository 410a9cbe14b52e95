package id.tanggap.reply.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The share of one channel in the work of this node: how many messages it may send at the same time, how fast, and
/// which ones it is sending now. Safe for threads; lanes are independent of each other.
final class OutboxLane {

    /// A message that is being sent.
    ///
    /// @param since when it was claimed
    record Sending(UUID attempt, Instant since, Thread thread) {}

    private final int workers;
    private final Clock clock;
    private final Map<Long, Sending> running = new HashMap<>();
    private final Set<Long> answered = new HashSet<>();
    private Instant pausedUntil = Instant.MIN;
    private @Nullable SendingRate rate;
    private boolean limited;
    private boolean waking;

    /// @param workers messages at the same time, 1 or more
    OutboxLane(int workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    /// How many more messages may be claimed now. Asking uses up what the rate allows.
    ///
    /// @param perSecond messages per second that the provider accepts; null for no limit
    synchronized int freeSlots(@Nullable Double perSecond) {
        var free = workers - running.size();
        limited = false;
        if (free <= 0 || clock.instant().isBefore(pausedUntil)) {
            return 0;
        }
        if (perSecond == null) {
            return free;
        }
        if (rate == null || rate.perSecond() != perSecond) {
            rate = SendingRate.of(perSecond, clock);
        }
        var taken = rate.take(free);
        limited = taken < free;
        return taken;
    }

    /// When this channel may send its next message.
    ///
    /// @return empty if the rate held nothing back, or if a wake-up for that time is planned already
    synchronized Optional<Duration> nextWakeUp() {
        if (!limited || waking || rate == null) {
            return Optional.empty();
        }
        waking = true;
        return Optional.of(rate.turn());
    }

    synchronized void wakeUpDone() {
        waking = false;
    }

    synchronized void begin(long message, Sending sending) {
        running.put(message, sending);
    }

    /// The provider has answered, and the answer is being recorded: from now on this thread is not interrupted.
    synchronized void answered(long message) {
        answered.add(message);
        Thread.interrupted();
    }

    synchronized void end(long message) {
        running.remove(message);
        answered.remove(message);
    }

    /// Ends attempts that started too long ago: an interrupt closes the socket that a virtual thread waits for.
    synchronized void interruptSince(Instant earliest) {
        running.forEach((message, sending) -> {
            if (sending.since().isBefore(earliest) && !answered.contains(message)) {
                sending.thread().interrupt();
            }
        });
    }

    synchronized Map<Long, Sending> running() {
        return Map.copyOf(running);
    }

    /// The provider asked for a pause: nothing is claimed before its end.
    synchronized void pause(Duration asked) {
        var end = clock.instant().plus(asked);
        if (end.isAfter(pausedUntil)) {
            pausedUntil = end;
        }
    }
}
