package id.tanggap.reply;

import id.tanggap.reply.carrier.Carrier;
import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SuppressionReason;
import id.tanggap.reply.gate.TextSendPolicy;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.reporter.ContactPoint;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Texts to people on the rosters of the ministry. They belong to no ticket and nobody asked for them, so the gate is
/// strict: no number that said STOP, no landline, not at night, a few a day for each number.
@Service
public class RosterTexts {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int A_DAY_PER_NUMBER = 4;

    private final Carriers carriers;
    private final ReplyTemplates templates;
    private final OutboxQueue queue;
    private final TextSendPolicy policy;
    private final JdbcClient jdbc;
    private final Clock clock;

    RosterTexts(
            Carriers carriers,
            ReplyTemplates templates,
            OutboxQueue queue,
            TextSendPolicy policy,
            JdbcClient jdbc,
            Clock clock) {
        this.carriers = carriers;
        this.templates = templates;
        this.queue = queue;
        this.policy = policy;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether a channel for texts is open.
    public boolean isOpen() {
        return carrier().isPresent();
    }

    private Optional<Carrier> carrier() {
        return carriers.reaching(ContactPoint.Kind.PHONE.code())
                .filter(carrier -> carrier.channel().equals("sms"));
    }

    /// Queues a text if the gate lets it through; part of the caller's transaction.
    ///
    /// @param event names the template
    /// @param zone in which the reader sleeps
    /// @return what the gate decided; nothing is queued if it is suppressed. Empty if no channel is open
    public Optional<SendDecision> ask(String event, ContactPoint to, ZoneId zone) {
        return carrier().map(carrier -> {
            var now = clock.instant();
            var decision = decide(to, zone, now);
            if (!(decision instanceof SendDecision.Suppressed)) {
                var message = message(event, to, carrier);
                queue.add(new OutboxQueue.Entry(message, carrier.channel(), 1, 1, decision, false, now));
            }
            return decision;
        });
    }

    private SendDecision decide(ContactPoint to, ZoneId zone, Instant now) {
        return lately(to, now) >= A_DAY_PER_NUMBER
                ? new SendDecision.Suppressed(SuppressionReason.ADDRESS_LIMIT)
                : policy.decideUnasked(to, zone, now);
    }

    private OutboundMessage message(String event, ContactPoint to, Carrier carrier) {
        var text = templates.fill(event, carrier.channel(), "id", Map.of());
        return new OutboundMessage(
                0,
                null,
                new OutboundMessage.Route(carrier.channelName(), to.value()),
                true,
                new OutboundMessage.Content("", text.body(), null),
                new OutboundMessage.Threading("roster." + UUID.randomUUID() + "@" + carrier.domain(), null, List.of()),
                0,
                List.of());
    }

    private int lately(ContactPoint to, Instant now) {
        return jdbc.sql("""
                        select count(*) from outbound
                        where recipient = :recipient and queued_at > :since and automatic and state <> 'suppressed'
                        """)
                .param("recipient", to.value())
                .param("since", Timestamp.from(now.minus(A_DAY)))
                .query(Integer.class)
                .single();
    }
}
