package id.tanggap.reply;

import id.tanggap.reply.carrier.Carriers;
import id.tanggap.reply.carrier.OutboundMessage;
import id.tanggap.reply.compose.ReplyTemplates;
import id.tanggap.reply.delivery.OptOutEnforcement;
import id.tanggap.reply.gate.LoopProtection;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SuppressionReason;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.reporter.ContactConsent;
import id.tanggap.reporter.ContactPoint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Texts that belong to no ticket: the confirmation of STOP and START, help, "no such ticket".
@Service
public class KeywordReplies {

    private final Carriers carriers;
    private final ReplyTemplates templates;
    private final OutboxQueue queue;
    private final OptOutEnforcement optOuts;
    private final ContactConsent consent;
    private final LoopProtection loops;
    private final Clock clock;

    KeywordReplies(
            Carriers carriers,
            ReplyTemplates templates,
            OutboxQueue queue,
            OptOutEnforcement optOuts,
            ContactConsent consent,
            LoopProtection loops,
            Clock clock) {
        this.carriers = carriers;
        this.templates = templates;
        this.queue = queue;
        this.optOuts = optOuts;
        this.consent = consent;
        this.loops = loops;
        this.clock = clock;
    }

    /// What the citizen is told; the event names its template.
    public enum Notice {
        OPTED_OUT,
        OPTED_IN,
        HELP,
        UNKNOWN_NUMBER,
        /// Somebody on a roster said that they are ready.
        READY,
        NOT_READY,
        /// Somebody who was asked to go answered; it is noted.
        MISSION_READY,
        MISSION_DEPARTED,
        MISSION_ARRIVED,
        MISSION_RETURNED,
        MISSION_UNABLE,
        /// The answer came too late: somebody else goes.
        MISSION_OVER;

        private String event() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// Answers at once, because the citizen has just texted; part of the caller's transaction. A sender of STOP gets
    /// only its confirmation, and nobody gets more than a few answers in an hour.
    ///
    /// @param channelName the channel they texted on
    public void say(Notice notice, ContactPoint to, String channelName, String language) {
        carriers.named(channelName).ifPresent(carrier -> {
            var text = templates.fill(notice.event(), carrier.channel(), language, Map.of());
            var message = new OutboundMessage(
                    0,
                    null,
                    new OutboundMessage.Route(channelName, to.value()),
                    true,
                    new OutboundMessage.Content("", text.body(), null),
                    new OutboundMessage.Threading(
                            "notice." + UUID.randomUUID() + "@" + carrier.domain(), null, List.of()),
                    0,
                    List.of());
            queue.add(new OutboxQueue.Entry(
                    message, carrier.channel(), 1, 1, decide(notice, to), false, clock.instant()));
        });
    }

    /// Cancels waiting texts to a number that said STOP; part of the caller's transaction.
    public void silence(ContactPoint point) {
        optOuts.suppressWaiting(point.value());
    }

    private SendDecision decide(Notice notice, ContactPoint to) {
        if (notice == Notice.OPTED_OUT) {
            return SendDecision.IMMEDIATE;
        }
        if (consent.silentSince(to).isPresent()) {
            return new SendDecision.Suppressed(SuppressionReason.OPTED_OUT);
        }
        return loops.checkText(SendDecision.IMMEDIATE, to.value(), "");
    }
}
