package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Reads all quake lists of an agency, each again after the pause.
final class QuakeListPoller implements FeedPoller {

    private final String channel;
    private final HazardChannelSettings.Quakes settings;
    private final FeedClient client;
    private final Clock clock;
    private final Deque<URI> waiting = new ArrayDeque<>();
    private Instant nextAt = Instant.MIN;

    QuakeListPoller(String channel, HazardChannelSettings.Quakes settings, FeedClient client, Clock clock) {
        this.channel = channel;
        this.settings = settings;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quakes";
    }

    @Override
    public boolean look(Consumer<HazardDocument> keep) throws IOException, InterruptedException {
        if (waiting.isEmpty()) {
            if (clock.instant().isBefore(nextAt)) {
                return false;
            }
            nextAt = clock.instant().plus(settings.poll());
            waiting.addAll(settings.lists());
        }
        while (!waiting.isEmpty() && client.mayAsk()) {
            var address = waiting.removeFirst(); // a list that fails must not stop the others in later rounds
            var answer = client.fetch(address, null);
            if (answer.content() != null) {
                keep.accept(new HazardDocument(DocumentKind.QUAKES, channel, address, answer.content()));
            }
            client.save(address, answer);
        }
        return waiting.isEmpty();
    }
}
