package id.tanggap.platform.worker;

import java.time.Duration;

/// An exception that says when a retry makes sense, for example because a server said so.
public interface RetryAfter {

    /// Pause before the next round; used instead of the worker's backoff.
    Duration retryAfter();
}
