package id.tanggap.channel;

import id.tanggap.platform.notify.PgNotifier;
import org.springframework.stereotype.Component;

/// Says, to all nodes, that the state of a channel has changed or a mail of it could not be fetched.
@Component
public class ChannelChanges {

    private final PgNotifier.Topic topic;

    ChannelChanges(PgNotifier notifier) {
        this.topic = notifier.topic("channel_change");
    }

    void notifyAfterCommit(String channelName) {
        topic.notifyAfterCommit(channelName);
    }

    /// Only a hint: listeners read the state anew.
    ///
    /// @return close it to stop listening
    public AutoCloseable onChange(Runnable listener) {
        return topic.subscribe(channels -> {
            if (!channels.isEmpty()) {
                listener.run();
            }
        });
    }
}
