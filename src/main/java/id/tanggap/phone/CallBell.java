package id.tanggap.phone;

import id.tanggap.platform.notify.PgNotifier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Tells open desks that a call rings, goes on or ends, on this node and all others (LISTEN and NOTIFY). A ring is
/// only a hint: listeners ask `Calls` what is true.
@Component
public class CallBell {

    static final long A_CALLBACK = 0;

    private final PgNotifier.Topic topic;

    CallBell(PgNotifier notifier) {
        this.topic = notifier.topic("phone_call");
    }

    /// @param listener told the id of a call that changed, or 0 for a callback
    /// @return close it to stop listening
    public AutoCloseable onRing(LongConsumer listener) {
        return topic.subscribe(what -> what.forEach(id -> listener.accept(Long.parseLong(id))));
    }

    void ringAfterCommit(long callId) {
        topic.notifyAfterCommit(Long.toString(callId));
    }
}
