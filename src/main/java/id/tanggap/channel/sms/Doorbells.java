package id.tanggap.channel.sms;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Who takes requests at `/hook/sms/<channel>` now. Channels come and go while the house stands.
@Component
class Doorbells {

    private final Map<String, Hook> byName = new ConcurrentHashMap<>();

    void open(String channelName, Hook hook) {
        byName.put(channelName, hook);
    }

    void close(String channelName) {
        byName.remove(channelName);
    }

    Optional<Hook> named(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }
}
