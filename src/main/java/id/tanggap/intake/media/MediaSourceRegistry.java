package id.tanggap.intake.media;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Where files can be fetched from now, by the name of the channel. Channels come and go while the house stands.
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
