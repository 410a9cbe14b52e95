package id.tanggap.reply.compose;

import id.tanggap.ticket.ReplyOptions;
import java.util.Map;
import java.util.Optional;

/// The words for the end of a ticket, alone or with the answer that ends it.
public final class ClosingWords {

    private ClosingWords() {}

    /// An answer that ends the ticket also asks whether the matter is settled.
    public static String event(Optional<ReplyOptions.Closing> closing) {
        return closing.isPresent() ? "concluded" : "answered";
    }

    public static Map<String, String> values(String text, Optional<ReplyOptions.Closing> closing) {
        return closing.map(how -> Map.of("text", text, "ending", of(how.label(), how.reason())))
                .orElseGet(() -> Map.of("text", text));
    }

    public static String of(String label, String reason) {
        return (label + "\n" + reason).strip();
    }
}
