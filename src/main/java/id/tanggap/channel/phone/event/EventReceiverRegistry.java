package id.tanggap.channel.phone.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The event receivers that are open, by channel name.
@Component
public class EventReceiverRegistry {

    private final Map<String, EventReceiver> receivers = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    public void open(EventReceiver receiver) {
        receivers.put(receiver.channelName(), receiver);
    }

    public void close(String channelName) {
        receivers.remove(channelName);
    }

    /// Senders to a paused channel are asked to come again.
    public void pause(String channelName, boolean isPaused) {
        if (isPaused) {
            paused.add(channelName);
        } else {
            paused.remove(channelName);
        }
    }

    boolean isPaused(String channelName) {
        return paused.contains(channelName);
    }

    Optional<EventReceiver> find(String channelName) {
        return Optional.ofNullable(receivers.get(channelName));
    }
}
