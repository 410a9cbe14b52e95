package id.tanggap.reply;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The roads out that are open now, by the name of their channel. Channels come and go while the house stands.
@Component
public class Carriers {

    private final Map<String, Carrier> byName = new ConcurrentHashMap<>();

    public void open(Carrier carrier) {
        byName.put(carrier.channelName(), carrier);
    }

    public void close(String channelName) {
        byName.remove(channelName);
    }

    Optional<Carrier> named(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }

    /// Any carrier of a kind; always the same one while the same ones are open.
    Optional<Carrier> ofKind(String channel) {
        return byName.values().stream()
                .filter(carrier -> carrier.channel().equals(channel))
                .min(Comparator.comparing(Carrier::channelName));
    }
}
