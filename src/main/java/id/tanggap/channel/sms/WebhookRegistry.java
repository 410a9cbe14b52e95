package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelGateway;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The webhooks that are open at `/hook/sms/<channel>`. Channels are opened and closed while the program runs.
@Component
class WebhookRegistry {

    private final Map<String, Entry> byName = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    /// @param gateway receives what the hook has parsed
    record Entry(Webhook webhook, ChannelGateway gateway) {}

    void open(String channelName, Webhook webhook, ChannelGateway gateway) {
        byName.put(channelName, new Entry(webhook, gateway));
    }

    void close(String channelName) {
        byName.remove(channelName);
    }

    /// Senders to a paused channel are asked to come again.
    void pause(String channelName, boolean isPaused) {
        if (isPaused) {
            paused.add(channelName);
        } else {
            paused.remove(channelName);
        }
    }

    boolean isPaused(String channelName) {
        return paused.contains(channelName);
    }

    Optional<Entry> find(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }
}
