package id.tanggap.reply;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.reply.compose.ClosingWords;
import id.tanggap.reply.compose.MessageDraft;
import id.tanggap.ticket.event.TicketEnded;
import id.tanggap.ticket.event.TicketHandedOver;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Informs the citizen, in the transaction that causes it, who has the ticket now and how it ended.
@Component
class StatusNotifications {

    private final Replies replies;
    private final BalaiDirectory balais;

    StatusNotifications(Replies replies, BalaiDirectory balais) {
        this.replies = replies;
        this.balais = balais;
    }

    @EventListener
    void handedOver(TicketHandedOver moved) {
        if (moved.answered()) {
            return;
        }
        var name =
                balais.find(moved.balai()).map(Balai::name).orElse(moved.balai().value());
        replies.sendToReporter(
                MessageDraft.automatic(moved.ticketId(), moved.number(), "handed-over", Map.of("text", name)));
    }

    /// The closing message asks whether the matter is settled: BELUM reopens the ticket
    /// (`ticket.resolution.ConfirmationReply`).
    @EventListener
    void ended(TicketEnded ended) {
        var words = ClosingWords.of(ended.label(), ended.reason());
        replies.sendToReporter(
                MessageDraft.automatic(ended.ticketId(), ended.number(), "closed", Map.of("text", words)));
    }
}
