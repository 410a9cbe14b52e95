package id.tanggap.phone.call;

import id.tanggap.platform.notify.PgNotifier;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Notifies open desks on all nodes that a call rings, goes on or ends (PostgreSQL LISTEN and NOTIFY). A notification
/// is only a hint: listeners read the state from `Calls`.
@Component
public class CallChangeNotifier {

    public static final long A_CALLBACK = 0;

    private final PgNotifier.Topic topic;

    CallChangeNotifier(PgNotifier notifier) {
        this.topic = notifier.topic("phone_call");
    }

    /// @param listener receives the id of a call that changed, or 0 for a callback
    /// @return close it to stop listening
    public AutoCloseable onChange(LongConsumer listener) {
        return topic.subscribe(what -> what.forEach(id -> listener.accept(Long.parseLong(id))));
    }

    public void notifyAfterCommit(long callId) {
        topic.notifyAfterCommit(Long.toString(callId));
    }
}
