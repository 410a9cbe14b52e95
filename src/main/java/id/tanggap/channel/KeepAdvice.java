package id.tanggap.channel;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.integration.handler.advice.RequestHandlerCircuitBreakerAdvice;
import org.springframework.integration.handler.advice.RequestHandlerRetryAdvice;

/// What surrounds the step of a flow that commits. Each flow takes its own.
public final class KeepAdvice {

    private static final int RETRIES = 2;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int FAILURES_TO_OPEN = 5;
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private KeepAdvice() {}

    /// Tries again at once what only collided with another transaction. A database that is away is not waited for
    /// here: a worker pauses by itself, and a provider sends again what is answered 503.
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

    /// For sources that push: after some failures in a row the next are refused at once for two seconds. Otherwise
    /// each would wait half a minute for a connection and hold one of the provider's. What one item is refused for by
    /// its content is no failure: that is kept aside and answered.
    public static RequestHandlerCircuitBreakerAdvice breaker() {
        var advice = new RequestHandlerCircuitBreakerAdvice();
        advice.setThreshold(FAILURES_TO_OPEN);
        advice.setHalfOpenAfter(OPEN_FOR.toMillis());
        return advice;
    }
}
