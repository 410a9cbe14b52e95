package id.tanggap.channel.phone.source;

import id.tanggap.platform.worker.RetryAfter;
import java.io.IOException;
import java.time.Duration;

/// The provider asks us to wait.
public final class RetryAfterException extends IOException implements RetryAfter {
    private static final long serialVersionUID = 1;

    private final Duration pause;

    public RetryAfterException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    @Override
    public Duration retryAfter() {
        return pause;
    }
}
