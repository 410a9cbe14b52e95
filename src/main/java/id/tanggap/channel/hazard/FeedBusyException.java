package id.tanggap.channel.hazard;

import id.tanggap.platform.worker.RetryAfter;
import java.io.IOException;
import java.time.Duration;

/// The agency's server asks us to wait.
final class FeedBusyException extends IOException implements RetryAfter {
    private static final long serialVersionUID = 1;

    private final Duration pause;

    FeedBusyException(int status, Duration pause) {
        super("HTTP " + status + ", asks to wait " + pause.toSeconds() + " s");
        this.pause = pause;
    }

    @Override
    public Duration retryAfter() {
        return pause;
    }
}
