package id.tanggap.channel.phone.event;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The event receivers that are open, by channel name.
@Component
public class EventReceiverRegistry {

    private final Map<String, EventReceiver> doors = new ConcurrentHashMap<>();

    public void open(EventReceiver door) {
        doors.put(door.channelName(), door);
    }

    public void close(String channelName) {
        doors.remove(channelName);
    }

    Optional<EventReceiver> find(String channelName) {
        return Optional.ofNullable(doors.get(channelName));
    }
}
