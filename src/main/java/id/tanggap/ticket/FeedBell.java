package id.tanggap.ticket;

import id.tanggap.platform.notify.PgNotifier;
import org.springframework.stereotype.Component;

/// Wakes followers of the change feed on all nodes.
@Component
class FeedBell {

    private final PgNotifier.Topic topic;

    FeedBell(PgNotifier notifier) {
        this.topic = notifier.topic("ticket_change");
    }

    AutoCloseable onRing(Runnable listener) {
        return topic.subscribe(what -> listener.run());
    }

    void ringAfterCommit() {
        topic.notifyAfterCommit("");
    }
}
