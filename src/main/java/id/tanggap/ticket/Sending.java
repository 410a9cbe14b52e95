package id.tanggap.ticket;

import java.util.Map;
import java.util.Optional;

/// How an agent wants an answer to leave.
///
/// @param atOnce by night too; otherwise a text that can wait leaves in the morning
/// @param approved for WhatsApp outside its 24 hours
public record Sending(boolean atOnce, Optional<Approved> approved) {

    /// As the channel does it.
    public static final Sending USUAL = new Sending(false, Optional.empty());

    /// An approved template and what stands in it.
    ///
    /// @param variables by their place, `"1"` …
    public record Approved(String sid, Map<String, String> variables) {
        public Approved {
            variables = Map.copyOf(variables);
        }
    }
}
