package id.tanggap.reply;

import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.delivery.DangerAnswers;
import id.tanggap.reply.gate.DangerSendPolicy;
import id.tanggap.reporter.ContactPoint;
import id.tanggap.ticket.event.DangerReported;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Answers people in danger in words of their own, instead of the usual acknowledgement, in the transaction in which
/// their message is added. Who writes again within the hour about the same danger is not sent the same words again.
@Component
class DangerReplies {

    private static final Duration ONCE_IN = Duration.ofHours(1);

    private final ReplyContext contexts;
    private final MessageComposer composer;
    private final DangerSendPolicy policy;
    private final DangerAnswers answers;
    private final MessageSender sender;
    private final HelpLines helpLines;
    private final Clock clock;

    DangerReplies(
            ReplyContext contexts,
            MessageComposer composer,
            DangerSendPolicy policy,
            DangerAnswers answers,
            MessageSender sender,
            HelpLines helpLines,
            Clock clock) {
        this.contexts = contexts;
        this.composer = composer;
        this.policy = policy;
        this.answers = answers;
        this.sender = sender;
        this.helpLines = helpLines;
        this.clock = clock;
    }

    @EventListener
    void answer(DangerReported danger) {
        var since = clock.instant().minus(ONCE_IN);
        if (!danger.isFirst() && answers.wasAnswered(danger.ticketId(), danger.kind(), since)) {
            return;
        }
        var target = target(danger);
        var event = "danger-" + danger.kind().code();
        var draft = MessageDraft.automatic(danger.ticketId(), danger.number(), event, values(danger))
                .asked();
        composer.compose(draft, target).ifPresent(content -> send(danger, draft, target, content));
    }

    /// Who wrote is answered where they wrote from, although the ticket may know another address of them.
    private ReplyContext.Target target(DangerReported danger) {
        var target = contexts.of(danger.ticketId());
        return danger.by()
                .sender()
                .filter(sender -> !sender.value().equals(target.to().contact()))
                .map(sender -> answered(target, danger.by().channelName(), sender))
                .orElse(target);
    }

    private ReplyContext.Target answered(ReplyContext.Target target, String channelName, ContactPoint sender) {
        var lately = answers.automaticTo(sender.value(), clock.instant().minus(ONCE_IN));
        return target.answering(channelName, sender, lately);
    }

    private Map<String, String> values(DangerReported danger) {
        var values = new HashMap<String, String>();
        helpLines.of(danger.kind()).ifPresent(line -> values.put("helpline", line));
        if (answers.isCallable(danger.ticketId())) {
            values.put("call", "x");
        }
        return values;
    }

    private void send(
            DangerReported danger, MessageDraft draft, ReplyContext.Target target, MessageComposer.Composed content) {
        var verdict = policy.decide(danger, draft, target, content);
        var message = sender.queue(draft, content, verdict.decision());
        answers.mark(message, danger.kind(), verdict.despiteStop());
    }
}
