package id.tanggap.intake.media;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The media sources of the open channels, by channel name. Channels are opened and closed while the program runs.
@Component
public class MediaSourceRegistry {

    private final Map<String, MediaSource> byName = new ConcurrentHashMap<>();

    public void open(MediaSource source) {
        byName.put(source.channelName(), source);
    }

    public void close(String channelName) {
        byName.remove(channelName);
    }

    Optional<MediaSource> named(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }
}
