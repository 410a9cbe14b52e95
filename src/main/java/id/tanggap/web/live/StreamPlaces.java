package id.tanggap.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many streams are open on this node: each keeps a connection and memory, so one account cannot open them without
/// end. Who comes too late is refused. Ending the oldest instead would make the tabs of a busy person push each
/// other out for ever, since each comes back.
@Component
class StreamPlaces {

    private final int perAccount;
    private final int perNode;
    private final Map<Object, Integer> taken = new HashMap<>();
    private int all;

    StreamPlaces(
            @Value("${tanggap.streams.per-account:12}") int perAccount,
            @Value("${tanggap.streams.per-node:2000}") int perNode) {
        this.perAccount = perAccount;
        this.perNode = perNode;
    }

    /// @param who an account
    /// @return what gives the place back, once; empty if there is none
    synchronized Optional<Runnable> take(Object who) {
        if (all >= perNode || taken.getOrDefault(who, 0) >= perAccount) {
            return Optional.empty();
        }
        all++;
        taken.merge(who, 1, Integer::sum);
        var mine = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (mine.getAndSet(false)) {
                giveBack(who);
            }
        });
    }

    private synchronized void giveBack(Object who) {
        all--;
        taken.computeIfPresent(who, (key, count) -> count > 1 ? count - 1 : null);
    }
}
