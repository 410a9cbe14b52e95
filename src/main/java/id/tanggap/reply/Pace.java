package id.tanggap.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Spreads the messages of a channel over time, as many a second as its provider takes from this node. A message that
/// must wait is told its turn and keeps it: it is put back once, however long the queue.
@Component
class Pace {

    private record Turn(String channelName, Instant at) {}

    private final Map<String, Instant> free = new HashMap<>();
    private final Map<Long, Turn> turns = new HashMap<>();

    /// @return when the message may go, if not now
    synchronized Optional<Instant> turn(OutboundMessage message, double perSecond, Instant now) {
        var known = turns.get(message.id());
        var at = known == null ? next(message.channelName(), perSecond, now) : known.at();
        if (at.isAfter(now)) {
            turns.put(message.id(), new Turn(message.channelName(), at));
            return Optional.of(at);
        }
        turns.remove(message.id());
        return Optional.empty();
    }

    private Instant next(String channelName, double perSecond, Instant now) {
        var first = free.getOrDefault(channelName, now);
        var at = first.isBefore(now) ? now : first;
        free.put(channelName, at.plusNanos((long) (Duration.ofSeconds(1).toNanos() / perSecond)));
        return at;
    }

    /// The provider asked for a pause: nobody's turn comes before its end.
    synchronized void pause(String channelName, Duration pause, Instant now) {
        var end = now.plus(pause);
        free.merge(channelName, end, (old, asked) -> old.isBefore(asked) ? asked : old);
        turns.values()
                .removeIf(turn ->
                        turn.channelName().equals(channelName) && turn.at().isBefore(end));
    }
}
