package id.tanggap.channel.phone.event;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The event receivers that are open, by channel name.
@Component
public class EventReceiverRegistry {

    private final Map<String, EventReceiver> receivers = new ConcurrentHashMap<>();

    public void open(EventReceiver receiver) {
        receivers.put(receiver.channelName(), receiver);
    }

    public void close(String channelName) {
        receivers.remove(channelName);
    }

    Optional<EventReceiver> find(String channelName) {
        return Optional.ofNullable(receivers.get(channelName));
    }
}
