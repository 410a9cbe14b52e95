package id.tanggap.reply.outbox;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Sends one message and records the result. No network inside a transaction.
@Component
class DeliveryAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryAttempt.class);

    /// If a provider's answer is not recorded, the message is sent twice; so recording is retried while the database
    /// is away.
    private static final RetryTemplate WRITTEN = new RetryTemplate(RetryPolicy.builder()
            .includes(
                    TransientDataAccessException.class,
                    NonTransientDataAccessResourceException.class,
                    RecoverableDataAccessException.class,
                    TransactionException.class)
            .delay(Duration.ofSeconds(1))
            .maxRetries(300)
            .build());

    private final Carriers carriers;
    private final OutboxClaims claims;
    private final AttemptResults results;

    DeliveryAttempt(Carriers carriers, OutboxClaims claims, AttemptResults results) {
        this.carriers = carriers;
        this.claims = claims;
        this.results = results;
    }

    /// Calls the provider; may take as long as the provider does.
    CarrierResult make(OutboundMessage message) {
        if (message.attempt() > results.mostAttempts(message)) {
            return new CarrierResult.Refused("too-many-attempts");
        }
        try {
            return carriers.named(message.channelName())
                    .map(carrier -> carrier.carry(complete(message, carrier)))
                    .orElseGet(() -> new CarrierResult.Later("channel-closed"));
        } catch (RuntimeException broken) {
            LOG.error("outbound={} attempt={} handover=broken", message.id(), message.attempt(), broken);
            return new CarrierResult.Later("program-error");
        }
    }

    /// Only a person's e-mail has files.
    private OutboundMessage complete(OutboundMessage message, Carrier carrier) {
        return message.automatic() || carrier.text().isPresent()
                ? message
                : message.with(claims.enclosures(message.id()));
    }

    /// Records the answer, as soon as the database is available.
    ///
    /// @param attempt of the claim; the answer is recorded only while the claim is still this one
    void write(OutboundMessage message, UUID attempt, CarrierResult answer) {
        WRITTEN.invoke(() -> results.write(message, attempt, answer));
    }
}
