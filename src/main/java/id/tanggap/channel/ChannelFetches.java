package id.tanggap.channel;

import id.tanggap.platform.notify.PgNotifier;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Asks the node that reads a channel to look for new messages at once, whichever node that is.
@Component
public class ChannelFetches {

    private final PgNotifier.Topic topic;

    ChannelFetches(PgNotifier notifier) {
        this.topic = notifier.topic("channel_fetch");
    }

    public void ask(String channelName) {
        topic.notifyAfterCommit(channelName);
    }

    void onAsked(Consumer<String> listener) {
        topic.subscribe(names -> names.forEach(listener));
    }
}
