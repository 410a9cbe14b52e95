package id.tanggap.intake;

import id.tanggap.database.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sees to it that wanted files are fetched, a few at a time.
@Component
class MediaWorker extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private static final int HANDS = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MediaWanted wanted;
    private final MediaFetcher fetcher;
    private final Clock clock;

    MediaWorker(MediaWanted wanted, MediaFetcher fetcher, Clock clock) {
        super("media", PAUSE);
        this.wanted = wanted;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    protected boolean round() {
        var now = clock.instant();
        var files = wanted.claim(now, now.plus(LEASE), HANDS);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            files.forEach(file -> hands.execute(() -> fetch(file)));
        }
        return !files.isEmpty();
    }

    /// Whatever goes wrong with one file, its lease ends and it is tried again.
    private void fetch(MediaWanted.Wanted file) {
        try {
            fetcher.fetch(file);
        } catch (RuntimeException e) {
            LOG.warn("media={} failed=\"{}\" will=retry", file.id(), e.toString());
        }
    }
}
