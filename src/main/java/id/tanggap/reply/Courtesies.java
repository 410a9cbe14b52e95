package id.tanggap.reply;

import id.tanggap.balai.Balai;
import id.tanggap.balai.Balais;
import id.tanggap.ticket.Sending;
import id.tanggap.ticket.TicketEnded;
import id.tanggap.ticket.TicketHandedOver;
import java.util.Map;
import java.util.Optional;
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
        var words = closing(ended.label(), ended.reason());
        replies.tell(Draft.automatic(ended.ticketId(), ended.number(), "closed", Map.of("text", words)));
    }

    /// An answer that ends the ticket asks the same in the same letter.
    static String event(Optional<Sending.Closing> closing) {
        return closing.isPresent() ? "concluded" : "answered";
    }

    static Map<String, String> values(String text, Optional<Sending.Closing> closing) {
        return closing.map(how -> Map.of("text", text, "ending", closing(how.label(), how.reason())))
                .orElseGet(() -> Map.of("text", text));
    }

    static String closing(String label, String reason) {
        return (label + "\n" + reason).strip();
    }
}
