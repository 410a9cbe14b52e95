package id.tanggap.channel;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.integration.handler.advice.RequestHandlerCircuitBreakerAdvice.CircuitBreakerOpenException;
import org.springframework.transaction.TransactionException;

/// Distinguishes a database outage from a problem with one item. An outage affects the next item too, so the round
/// ends; a bad item does not, so the next item is processed.
public final class Outages {

    private static final List<Class<? extends RuntimeException>> OURS = List.of(
            DataAccessResourceFailureException.class,
            NonTransientDataAccessResourceException.class,
            TransientDataAccessException.class,
            RecoverableDataAccessException.class,
            TransactionException.class,
            CircuitBreakerOpenException.class);

    private Outages() {}

    public static boolean isBehind(Throwable problem) {
        return isBehind(problem, OURS);
    }

    /// Whether an immediate retry is likely to succeed.
    static boolean isPassing(Throwable problem) {
        return isBehind(problem, List.of(TransientDataAccessException.class, RecoverableDataAccessException.class));
    }

    private static boolean isBehind(Throwable problem, List<Class<? extends RuntimeException>> types) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }
}
