package id.tanggap.writing;

import id.tanggap.platform.notify.PgNotifier;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Notifies all nodes when somebody opens a ticket, leaves it, or starts to write.
@Component
class PresenceBroadcast {

    private final PgNotifier.Topic topic;

    PresenceBroadcast(PgNotifier notifier) {
        this.topic = notifier.topic("ticket_presence");
    }

    /// @param listener told the numbers of tickets
    AutoCloseable onChange(Consumer<Set<String>> listener) {
        return topic.subscribe(listener);
    }

    void notifyAfterCommit(String number) {
        topic.notifyAfterCommit(number);
    }
}
