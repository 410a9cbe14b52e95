package id.tanggap.ticket.feed;

import id.tanggap.platform.notify.PgNotifier;
import org.springframework.stereotype.Component;

/// Notifies followers of the change feed on all nodes.
@Component
class ChangeFeedNotifier {

    private final PgNotifier.Topic topic;

    ChangeFeedNotifier(PgNotifier notifier) {
        this.topic = notifier.topic("ticket_change");
    }

    AutoCloseable onChange(Runnable listener) {
        return topic.subscribe(what -> listener.run());
    }

    void notifyAfterCommit() {
        topic.notifyAfterCommit("");
    }
}
