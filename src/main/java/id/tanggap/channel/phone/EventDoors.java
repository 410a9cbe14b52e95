package id.tanggap.channel.phone;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The open doors for events, by name of their channel.
@Component
class EventDoors {

    private final Map<String, EventDoor> doors = new ConcurrentHashMap<>();

    void open(EventDoor door) {
        doors.put(door.channelName(), door);
    }

    void close(String channelName) {
        doors.remove(channelName);
    }

    Optional<EventDoor> find(String channelName) {
        return Optional.ofNullable(doors.get(channelName));
    }
}
