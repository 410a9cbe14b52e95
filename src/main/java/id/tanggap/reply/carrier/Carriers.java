package id.tanggap.reply.carrier;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The carriers of the open channels, by channel name. Channels are opened and closed while the program runs.
@Component
public class Carriers {

    private final Map<String, Carrier> byName = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    public void open(Carrier carrier) {
        byName.put(carrier.channelName(), carrier);
    }

    public void close(String channelName) {
        byName.remove(channelName);
    }

    /// Nothing leaves by a paused channel on this node; answers are written for it and wait.
    public void pause(String channelName, boolean isPaused) {
        if (isPaused) {
            paused.add(channelName);
        } else {
            paused.remove(channelName);
        }
    }

    public boolean isPaused(String channelName) {
        return paused.contains(channelName);
    }

    public Optional<Carrier> named(String channelName) {
        return Optional.ofNullable(byName.get(channelName));
    }

    /// The terms of a channel for texts, if it is open and carries texts.
    public Optional<TextTerms> terms(String channelName) {
        return named(channelName).flatMap(Carrier::text);
    }

    /// A carrier for a kind of contact point; always the same one while the same channels are open and paused. SMS
    /// comes before WhatsApp, also while it is paused: WhatsApp refuses a conversation that we start, a paused
    /// channel only keeps the message. Among channels of a kind a paused one comes last, so that a message waits
    /// only if all are paused.
    public Optional<Carrier> reaching(String contactKind) {
        return byName.values().stream()
                .filter(carrier -> carrier.reaches().code().equals(contactKind))
                .min(Comparator.comparing((Carrier carrier) -> carrier.channel().equals("whatsapp"))
                        .thenComparing(carrier -> isPaused(carrier.channelName()))
                        .thenComparing(Carrier::channelName));
    }
}
