package id.tanggap.reply;

import id.tanggap.ticket.Sending;
import java.util.Map;
import java.util.Optional;

/// The words in which the end of a ticket is told, alone or with the answer that ends it.
final class ClosingWords {

    private ClosingWords() {}

    /// An answer that ends the ticket asks in the same letter whether it is done.
    static String event(Optional<Sending.Closing> closing) {
        return closing.isPresent() ? "concluded" : "answered";
    }

    static Map<String, String> values(String text, Optional<Sending.Closing> closing) {
        return closing.map(how -> Map.of("text", text, "ending", of(how.label(), how.reason())))
                .orElseGet(() -> Map.of("text", text));
    }

    static String of(String label, String reason) {
        return (label + "\n" + reason).strip();
    }
}
