package id.tanggap.channel.hazard;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;

/// What a poller still has to fetch. A round begins after the pause, and goes on as far as the server may be asked
/// now. What fails is left out until the next round, so that it does not stop the others. Not thread-safe.
///
/// @param <T> what is fetched
final class FeedRound<T> {

    private final FeedClient client;
    private final Duration pause;
    private final Clock clock;
    private final Deque<T> waiting = new ArrayDeque<>();
    private Instant nextAt = Instant.MIN;

    FeedRound(FeedClient client, Duration pause, Clock clock) {
        this.client = client;
        this.pause = pause;
        this.clock = clock;
    }

    @FunctionalInterface
    interface Step<T> {
        void fetch(T one) throws IOException, InterruptedException;
    }

    /// More for this round.
    void add(Collection<T> more) {
        waiting.addAll(more);
    }

    /// @param start what each round begins with
    /// @return true if a round has ended
    boolean run(Collection<T> start, Step<T> step) throws IOException, InterruptedException {
        if (waiting.isEmpty()) {
            if (clock.instant().isBefore(nextAt)) {
                return false;
            }
            nextAt = clock.instant().plus(pause);
            waiting.addAll(start);
        }
        while (!waiting.isEmpty() && client.mayAsk()) {
            step.fetch(waiting.removeFirst());
        }
        return waiting.isEmpty();
    }
}
