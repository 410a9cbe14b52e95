package id.tanggap.writing;

import id.tanggap.platform.notify.PgNotifier;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Rings on all nodes when somebody opens a ticket, leaves it, or begins to write.
@Component
class PresenceBell {

    private final PgNotifier.Topic topic;

    PresenceBell(PgNotifier notifier) {
        this.topic = notifier.topic("ticket_presence");
    }

    /// @param listener told the numbers of tickets
    AutoCloseable onRing(Consumer<Set<String>> listener) {
        return topic.subscribe(listener);
    }

    void ring(String number) {
        topic.notifyAfterCommit(number);
    }
}
