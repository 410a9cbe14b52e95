package id.tanggap.platform.worker;

import java.time.Duration;

/// An exception that knows when the next try makes sense, for example because a server said so.
public interface RetryAfter {

    /// Pause before the next round; taken instead of the worker's backoff.
    Duration retryAfter();
}
