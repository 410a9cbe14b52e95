package id.tanggap.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.handler.advice.RequestHandlerCircuitBreakerAdvice.CircuitBreakerOpenException;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessagingException;
import org.springframework.stereotype.Component;

/// Creates the entry points of flows, each with its error channel.
@Component
public final class ChannelGateways {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelGateways.class);

    private final ChannelHealth health;

    ChannelGateways(ChannelHealth health) {
        this.health = health;
    }

    /// The entry point of a channel's flow; it must be the first component of the flow.
    public ChannelGateway of(ChannelFile file) {
        var errors = new DirectChannel();
        errors.subscribe(message -> report(file, message));
        return new ChannelGateway(errors);
    }

    /// Logs the failure and throws it again: the source must know that nothing was kept. While the database is away
    /// the channel's health cannot be written either, and trying would double the time until the caller gets an
    /// answer.
    private void report(ChannelFile file, Message<?> error) {
        var problem = error.getPayload() instanceof MessagingException wrapped
                ? ChannelGateway.unwrapped(wrapped)
                : (Throwable) error.getPayload();
        LOG.atLevel(problem instanceof CircuitBreakerOpenException ? Level.DEBUG : Level.WARN)
                .log("channel={} kept=false failed=\"{}\"", file.name(), firstLine(problem));
        if (!Outages.isBehind(problem)) {
            health.reportFailing(file.name(), file.kind(), firstLine(problem));
        }
        throw problem instanceof RuntimeException known ? known : new IllegalStateException(problem);
    }

    /// PostgreSQL writes the values of a refused row into the lines after the first; they may hold a citizen's words.
    private static String firstLine(Throwable problem) {
        return problem.toString().lines().findFirst().orElse("").replace('"', '\'');
    }
}
