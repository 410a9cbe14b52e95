package id.tanggap.reply.outbox;

import id.tanggap.reply.carrier.CarrierResult;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.delivery.DeliveryUpdates;
import id.tanggap.reply.delivery.OptOutEnforcement;
import id.tanggap.reply.delivery.OutboundState;
import id.tanggap.reply.delivery.ProviderMessageIds;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.citizen.Tickets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Records the result of an attempt: the message is sent, waits for the next attempt, or has failed. An attempt whose
/// claim was taken over by another node changes nothing.
@Component
class AttemptResults {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptResults.class);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    /// RFC 5321 section 4.5.4.1: give up on an e-mail after four to five days.
    private static final int ATTEMPTS = 30;
    /// A text that is a day late does harm.
    private static final int ATTEMPTS_OF_TEXT = 10;

    private final JdbcClient jdbc;
    private final Carriers carriers;
    private final ProviderMessageIds providerIds;
    private final DeliveryUpdates deliveries;
    private final OptOutEnforcement optOuts;
    private final Tickets tickets;
    private final Clock clock;

    AttemptResults(
            JdbcClient jdbc,
            Carriers carriers,
            ProviderMessageIds providerIds,
            DeliveryUpdates deliveries,
            OptOutEnforcement optOuts,
            Tickets tickets,
            Clock clock) {
        this.jdbc = jdbc;
        this.carriers = carriers;
        this.providerIds = providerIds;
        this.deliveries = deliveries;
        this.optOuts = optOuts;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    void write(OutboundMessage message, UUID attempt, CarrierResult result) {
        var now = clock.instant();
        switch (result) {
            case CarrierResult.Taken taken -> sent(message, attempt, now);
            case CarrierResult.Accepted accepted -> accepted(message, attempt, accepted.providerId(), now);
            case CarrierResult.Later later -> later(message, attempt, later, now);
            case CarrierResult.Refused refused -> failed(message, attempt, refused, now);
        }
    }

    /// A receipt may arrive before the record of the sending.
    private void accepted(OutboundMessage message, UUID attempt, String providerId, Instant now) {
        sent(message, attempt, now);
        providerIds
                .noted(message.channelName(), providerId, message.id(), now)
                .ifPresent(reported -> deliveries.apply(message.id(), reported.state(), reported.code(), now));
    }

    private void sent(OutboundMessage message, UUID attempt, Instant now) {
        var ours = jdbc.sql("""
                        update outbound set
                            state = :sent, reason = null, code = null, next_attempt_at = :at, sent_at = :at
                        where id = :id and attempt_id = :attempt and state = 'sending'
                        """)
                .param("id", message.id())
                .param("attempt", attempt)
                .param("sent", OutboundState.SENT.code())
                .param("at", Timestamp.from(now))
                .update();
        if (ours > 0 && message.ticketId() != null) {
            tickets.notifyFollowers(message.ticketId(), "delivered", now);
        }
    }

    private void later(OutboundMessage message, UUID attempt, CarrierResult.Later later, Instant now) {
        if (message.attempt() >= mostAttempts(message)) {
            failed(message, attempt, new CarrierResult.Refused(later.reason(), later.code()), now);
            return;
        }
        LOG.info("outbound={} attempt={} later=true", message.id(), message.attempt());
        var pause = Objects.requireNonNullElseGet(later.after(), () -> pause(message));
        queueAgain(message, attempt, later, now.plus(pause));
    }

    /// More attempts than this are made only for a message whose sending never came to an end.
    int mostAttempts(OutboundMessage message) {
        return carriers.terms(message.channelName()).isPresent() ? ATTEMPTS_OF_TEXT : ATTEMPTS;
    }

    private static Duration pause(OutboundMessage message) {
        return PAUSES.get(Math.min(message.attempt() - 1, PAUSES.size() - 1));
    }

    /// Not for a number that said STOP while the message was being sent.
    private void queueAgain(OutboundMessage message, UUID attempt, CarrierResult.Later later, Instant next) {
        jdbc.sql("""
                        update outbound o set
                            state = case when asked.silent then 'suppressed' else 'queued' end,
                            reason = case when asked.silent then 'opted-out' else :reason end,
                            code = :code, next_attempt_at = :next
                        from (select a.id,
                                     a.channel in ('sms', 'whatsapp') and not a.despite_stop
                                     and exists (select 1 from silent_number s where s.value = a.recipient) as silent
                              from outbound a where a.id = :id) as asked
                        where o.id = asked.id and o.attempt_id = :attempt and o.state = 'sending'
                        """)
                .param("id", message.id())
                .param("attempt", attempt)
                .param("reason", later.reason())
                .param("code", later.code())
                .param("next", Timestamp.from(next))
                .update();
    }

    /// Nobody tries again.
    private void failed(OutboundMessage message, UUID attempt, CarrierResult.Refused refused, Instant now) {
        if (!settle(message, attempt, refused, now)) {
            return;
        }
        LOG.warn("outbound={} attempt={} failed=true", message.id(), message.attempt());
        optOuts.ifProviderSays(refused.code(), message.recipient(), message.channelName(), now);
        if (message.ticketId() != null) {
            var code = Objects.requireNonNullElse(refused.code(), "");
            tickets.record(
                    message.ticketId(),
                    TimelineEntryKind.DELIVERY_FAILED,
                    Map.of("reason", refused.reason(), "code", code),
                    now);
        }
    }

    private boolean settle(OutboundMessage message, UUID attempt, CarrierResult.Refused refused, Instant now) {
        return jdbc.sql("""
                        update outbound set state = :failed, reason = :reason, code = :code, next_attempt_at = :at
                        where id = :id and attempt_id = :attempt and state = 'sending'
                        """)
                        .param("id", message.id())
                        .param("attempt", attempt)
                        .param("failed", OutboundState.FAILED.code())
                        .param("reason", refused.reason())
                        .param("code", refused.code())
                        .param("at", Timestamp.from(now))
                        .update()
                > 0;
    }
}
