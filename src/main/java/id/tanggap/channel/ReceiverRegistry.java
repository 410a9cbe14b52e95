package id.tanggap.channel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What receives web requests of channels, by channel name. Channels are opened, paused and closed while the program
/// runs. Safe for threads.
///
/// @param <R> what receives the requests of one channel
public class ReceiverRegistry<R> {

    private final Map<String, R> receivers = new ConcurrentHashMap<>();
    private final Set<String> paused = ConcurrentHashMap.newKeySet();

    public void open(String channelName, R receiver) {
        receivers.put(channelName, receiver);
    }

    public void close(String channelName) {
        receivers.remove(channelName);
    }

    /// Senders to a paused channel are asked to come again.
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

    public Optional<R> find(String channelName) {
        return Optional.ofNullable(receivers.get(channelName));
    }
}
