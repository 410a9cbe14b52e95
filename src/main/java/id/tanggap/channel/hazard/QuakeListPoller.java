package id.tanggap.channel.hazard;

import id.tanggap.hazard.DocumentKind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/// Reads all quake lists of an agency, each again after the pause.
final class QuakeListPoller implements FeedPoller {

    private final HazardChannelSettings.Quakes settings;
    private final FeedClient client;
    private final FeedRound<URI> round;

    QuakeListPoller(HazardChannelSettings.Quakes settings, FeedClient client, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.round = new FeedRound<>(client, settings.poll(), clock);
    }

    @Override
    public String name() {
        return "quakes";
    }

    @Override
    public boolean poll(Consumer<HazardDocument> keep) throws IOException, InterruptedException {
        return round.run(settings.lists(), address -> client.take(address, null, DocumentKind.QUAKES, keep));
    }
}
