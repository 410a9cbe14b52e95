package id.tanggap.reply;

import id.tanggap.access.Viewer;
import id.tanggap.reply.compose.MessageComposer;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.reply.compose.ReplyContext;
import id.tanggap.reply.gate.LoopProtection;
import id.tanggap.reply.gate.SendDecision;
import id.tanggap.reply.gate.SendPolicy;
import id.tanggap.reply.outbox.OutboxQueue;
import id.tanggap.ticket.conversation.SentMessages;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/// Composes a draft, asks the send policy and queues what may be sent; part of the caller's transaction.
@Component
class MessageSender {

    private static final String AUTHOR = "Tanggap";

    private final MessageComposer composer;
    private final SendPolicy policy;
    private final LoopProtection loops;
    private final OutboxQueue queue;
    private final SentMessages sentMessages;
    private final Clock clock;

    MessageSender(
            MessageComposer composer,
            SendPolicy policy,
            LoopProtection loops,
            OutboxQueue queue,
            SentMessages sentMessages,
            Clock clock) {
        this.composer = composer;
        this.policy = policy;
        this.loops = loops;
        this.queue = queue;
        this.sentMessages = sentMessages;
        this.clock = clock;
    }

    /// A message that is not in the conversation yet; one statement for it, and one for each part it is sent as.
    ///
    /// @return false if the citizen cannot be reached
    boolean sendNew(MessageDraft draft, ReplyContext.Target target) {
        return send(draft, target, (decision, content) -> decision);
    }

    /// The same, for callers that follow what becomes of the message.
    ///
    /// @return id of the message in the conversation; empty if the citizen cannot be reached
    Optional<Long> sendFollowed(MessageDraft draft, ReplyContext.Target target) {
        return composer.compose(draft, target)
                .map(content -> queue(draft, content, policy.decide(draft, target, content)));
    }

    /// The same for an automatic answer to a message that has just come in; one statement more.
    ///
    /// @param received the words of that message
    boolean answer(String received, MessageDraft draft, ReplyContext.Target target) {
        return send(draft, target, (decision, content) -> loops.check(decision, content, received));
    }

    private boolean send(
            MessageDraft draft,
            ReplyContext.Target target,
            BiFunction<SendDecision, MessageComposer.Composed, SendDecision> check) {
        var composed = composer.compose(draft, target);
        composed.ifPresent(
                content -> queue(draft, content, check.apply(policy.decide(draft, target, content), content)));
        return composed.isPresent();
    }

    /// Adds an automatic message to the conversation and queues it, or keeps it with the reason why it is not sent.
    ///
    /// @return id of the message
    long queue(MessageDraft draft, MessageComposer.Composed content, SendDecision decision) {
        var now = clock.instant();
        var message = sentMessages.add(new SentMessages.Automatic(
                draft.ticketId(),
                draft.event(),
                content.carrier().channel(),
                AUTHOR,
                content.text(),
                content.parts().getFirst().messageId(),
                now));
        queue.add(message, content, decision, now);
        return message;
    }

    /// An answer that is in the conversation; one statement for its id, and one for each part it is sent as.
    ///
    /// @param message in the conversation
    /// @return false if the citizen cannot be reached
    boolean sendWritten(long message, Viewer by, MessageDraft draft, ReplyContext.Target target) {
        var composed = composer.compose(draft, target);
        composed.ifPresent(content -> {
            var decision = policy.allowTakeBack(policy.decide(draft, target, content), by);
            sentMessages.identify(message, content.parts().getFirst().messageId());
            queue.add(message, content, decision, clock.instant());
        });
        return composed.isPresent();
    }
}
