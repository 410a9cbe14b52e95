package id.tanggap.desk.timeline;

import id.tanggap.ticket.SenderProof;
import id.tanggap.ticket.TicketDetail;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The badge beside a citizen's message whose sender is not proven, or is somebody else.
///
/// @param tone of the badge: `amber` or `red`; empty if only `replyTo` is to be shown
/// @param text of the badge
/// @param why one sentence
/// @param replyTo other addresses where the sender wants answers; null if there are none
public record SenderBadge(
        String tone, String text, String why, @Nullable String replyTo) {

    /// A ticket's first message claims nothing about an earlier one: that nobody vouches for it is not shown there.
    ///
    /// @param words texts by message key, in the viewer's language
    static @Nullable SenderBadge of(TicketDetail.Message message, TicketDetail ticket, UnaryOperator<String> words) {
        var isFirst = ticket.messages().getFirst().id() == message.id();
        var proof = message.origin().proof();
        var replyTo = message.origin().replyTo();
        if (proof == SenderProof.OTHER_SENDER) {
            return badge("red", proof, words, replyTo);
        }
        if (proof == SenderProof.UNPROVEN && !isFirst) {
            return badge("amber", proof, words, replyTo);
        }
        return replyTo == null ? null : new SenderBadge("", "", "", replyTo);
    }

    private static SenderBadge badge(
            String tone, SenderProof proof, UnaryOperator<String> words, @Nullable String replyTo) {
        return new SenderBadge(
                tone, words.apply("sender." + proof.code()), words.apply("sender." + proof.code() + ".why"), replyTo);
    }
}
