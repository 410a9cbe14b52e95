package id.tanggap.reply;

import id.tanggap.balai.Balai;
import id.tanggap.balai.Balais;
import id.tanggap.ticket.TicketEnded;
import id.tanggap.ticket.TicketHandedOver;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the citizen, in the transaction that causes it, who has the ticket now and how it ended.
@Component
class Courtesies {

    private final Replies replies;
    private final Balais balais;

    Courtesies(Replies replies, Balais balais) {
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
        replies.tell(Draft.automatic(moved.ticketId(), moved.number(), "handed-over", Map.of("text", name)));
    }

    /// The closing message asks whether it is done: BELUM opens the ticket again (`ticket.Verdict`).
    @EventListener
    void ended(TicketEnded ended) {
        var words = ClosingWords.of(ended.label(), ended.reason());
        replies.tell(Draft.automatic(ended.ticketId(), ended.number(), "closed", Map.of("text", words)));
    }
}
