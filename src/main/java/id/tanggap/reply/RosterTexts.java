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
    /// A mission is some texts: the question, what was noted at each step, perhaps that it is called off.
    private static final int MISSION_A_DAY_PER_NUMBER = 30;

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
            queue(new Text(event, Map.of(), to, zone, false, false), carrier, decision);
            return decision;
        });
    }

    /// A text about a mission.
    ///
    /// @param event names the template
    /// @param values that it mentions
    /// @param zone in which the reader sleeps
    /// @param urgent people are in danger: it goes out at night too
    /// @param exercise nothing of it is real: it is kept and shown, and never sent
    public record Text(
            String event, Map<String, String> values, ContactPoint to, ZoneId zone, boolean urgent, boolean exercise) {
        public Text {
            values = Map.copyOf(values);
        }
    }

    /// Queues a text about a mission if the gate lets it through; part of the caller's transaction.
    ///
    /// @return what the gate decided; nothing is queued if it is suppressed, but for an exercise. Empty if no
    ///     channel is open
    public Optional<SendDecision> send(Text text) {
        return carrier().map(carrier -> {
            if (text.exercise()) {
                var kept = new SendDecision.Suppressed(SuppressionReason.EXERCISE);
                add(text, carrier, kept);
                return kept;
            }
            var now = clock.instant();
            var decision = lately(text.to(), now) >= MISSION_A_DAY_PER_NUMBER
                    ? new SendDecision.Suppressed(SuppressionReason.ADDRESS_LIMIT)
                    : policy.decideUnasked(text.to(), text.zone(), now);
            var haste = text.urgent() && decision instanceof SendDecision.Deferred ? SendDecision.IMMEDIATE : decision;
            queue(text, carrier, haste);
            return haste;
        });
    }

    private void queue(Text text, Carrier carrier, SendDecision decision) {
        if (!(decision instanceof SendDecision.Suppressed)) {
            add(text, carrier, decision);
        }
    }

    private void add(Text text, Carrier carrier, SendDecision decision) {
        queue.add(new OutboxQueue.Entry(
                message(text, carrier), carrier.channel(), 1, 1, decision, false, clock.instant()));
    }

    private SendDecision decide(ContactPoint to, ZoneId zone, Instant now) {
        return lately(to, now) >= A_DAY_PER_NUMBER
                ? new SendDecision.Suppressed(SuppressionReason.ADDRESS_LIMIT)
                : policy.decideUnasked(to, zone, now);
    }

    private OutboundMessage message(Text wanted, Carrier carrier) {
        var text = templates.fill(wanted.event(), carrier.channel(), "id", wanted.values());
        return new OutboundMessage(
                0,
                null,
                new OutboundMessage.Route(carrier.channelName(), wanted.to().value()),
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
