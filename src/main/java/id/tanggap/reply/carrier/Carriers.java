package id.tanggap.reply.carrier;

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

    public Optional<Carrier> named(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }

    /// The terms on which a channel carries texts, if it is open and does.
    public Optional<TextTerms> terms(String channelName) {
        return named(channelName).flatMap(Carrier::text);
    }

    /// Any carrier that reaches a kind of contact point; always the same one while the same ones are open. SMS comes
    /// before WhatsApp, which lets nobody write first.
    public Optional<Carrier> reaching(String contactKind) {
        return byName.values().stream()
                .filter(carrier -> carrier.reaches().code().equals(contactKind))
                .min(Comparator.comparing((Carrier carrier) -> carrier.channel().equals("whatsapp"))
                        .thenComparing(Carrier::channelName));
    }
}
