package id.tanggap.channel;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.integration.handler.advice.RequestHandlerCircuitBreakerAdvice;
import org.springframework.integration.handler.advice.RequestHandlerRetryAdvice;

/// Advice for the step of a flow that commits: retry, and a circuit breaker. Each flow creates its own.
public final class KeepAdvice {

    private static final int RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int FAILURES_TO_OPEN = 5;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private KeepAdvice() {}

    /// Retries at once after a conflict with another transaction. It does not wait while the database is away: a
    /// worker has its own backoff, and a provider repeats a request that was answered with 503.
    public static RequestHandlerRetryAdvice retry() {
        var advice = new RequestHandlerRetryAdvice();
        advice.setRetryPolicy(RetryPolicy.builder()
                .maxRetries(RETRIES)
                .delay(FIRST_PAUSE)
                .multiplier(2)
                .predicate(Outages::isPassing)
                .build());
        return advice;
    }

    /// For webhooks: after some failures in a row, requests are refused at once for two seconds. Otherwise each
    /// request would wait half a minute for a database connection, and the provider would wait as long. An item
    /// that is refused because of its content is no failure: it is kept apart and answered.
    public static RequestHandlerCircuitBreakerAdvice breaker() {
        var advice = new RequestHandlerCircuitBreakerAdvice();
        advice.setThreshold(FAILURES_TO_OPEN);
        advice.setHalfOpenAfter(OPEN_FOR.toMillis());
        return advice;
    }
}
