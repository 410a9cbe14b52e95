package id.tanggap.channel.sms;

import id.tanggap.channel.ChannelGateway;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The webhooks that are open at `/hook/sms/<channel>`. Channels are opened and closed while the program runs.
@Component
class WebhookRegistry {

    private final Map<String, Bell> byName = new ConcurrentHashMap<>();

    /// @param gateway receives what the hook has parsed
    record Bell(Webhook hook, ChannelGateway gateway) {}

    void open(String channelName, Webhook hook, ChannelGateway gateway) {
        byName.put(channelName, new Bell(hook, gateway));
    }

    void close(String channelName) {
        byName.remove(channelName);
    }

    Optional<Bell> find(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }
}
