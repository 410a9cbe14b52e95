package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import id.tanggap.hazard.cap.AlertIndex;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the indexes of an agency's alerts, and fetches the alerts that are new in them or changed. An index may name
/// only alerts on its own server: others are not asked, because the index comes from outside.
final class AlertPoller implements FeedPoller {

    private static final Logger LOG = LoggerFactory.getLogger(AlertPoller.class);

    /// @param state of the alert in its index; empty for an index
    private record Task(URI address, String state) {

        boolean isIndex() {
            return state.isEmpty();
        }
    }

    private final String channel;
    private final HazardChannelSettings.Alerts settings;
    private final FeedClient client;
    private final FeedRound<Task> round;

    AlertPoller(String channel, HazardChannelSettings.Alerts settings, FeedClient client, Clock clock) {
        this.channel = channel;
        this.settings = settings;
        this.client = client;
        this.round = new FeedRound<>(client, settings.poll(), clock);
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public boolean poll(Consumer<HazardDocument> keep) throws IOException, InterruptedException {
        var indexes =
                settings.indexes().stream().map(index -> new Task(index, "")).toList();
        return round.run(indexes, task -> take(task, keep));
    }

    private void take(Task task, Consumer<HazardDocument> keep) throws IOException, InterruptedException {
        if (task.isIndex()) {
            readIndex(task.address());
        } else {
            client.take(task.address(), task.state(), DocumentKind.ALERT, keep);
        }
    }

    /// The index is saved only when it has no new alerts: after a stop between index and alerts it is read again.
    private void readIndex(URI index) throws IOException, InterruptedException {
        var answer = client.fetch(index, null);
        if (answer.content() == null) {
            return;
        }
        var read = AlertIndex.read(answer.content());
        if (read.problem().isPresent()) {
            throw new IOException("The index at " + index.getHost() + " cannot be read: "
                    + read.problem().get().key());
        }
        var fresh = read.items().stream()
                .flatMap(item -> address(index, item.link()).map(link -> new Task(link, item.state())).stream())
                .filter(task -> !client.isFetched(task.address(), task.state()))
                .distinct()
                .toList();
        round.add(fresh);
        if (fresh.isEmpty()) {
            client.save(index, answer);
        }
    }

    /// Empty unless it is on the same server, by the same scheme and port.
    private Optional<URI> address(URI index, String link) {
        try {
            var address = index.resolve(link).normalize();
            if (isOnSameServer(index, address)) {
                return Optional.of(address);
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("channel={} link=unreadable", channel, e);
        }
        LOG.warn("channel={} link=refused index-host={}", channel, index.getHost());
        return Optional.empty();
    }

    static boolean isOnSameServer(URI index, URI address) {
        return index.getScheme().equalsIgnoreCase(String.valueOf(address.getScheme()))
                && index.getHost().equalsIgnoreCase(String.valueOf(address.getHost()))
                && index.getPort() == address.getPort()
                && address.getUserInfo() == null;
    }
}
