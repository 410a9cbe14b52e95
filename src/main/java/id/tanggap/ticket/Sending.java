package id.tanggap.ticket;

import java.util.Map;
import java.util.Optional;

/// How an agent wants an answer to leave.
///
/// @param atOnce by night too; otherwise a text that can wait leaves in the morning
/// @param approved for WhatsApp outside its 24 hours
/// @param closing how the ticket ends with it: the same letter says so and asks whether it is so
public record Sending(boolean atOnce, Optional<Approved> approved, Optional<Closing> closing) {

    public Sending(boolean atOnce, Optional<Approved> approved) {
        this(atOnce, approved, Optional.empty());
    }

    /// As the channel does it.
    public static final Sending USUAL = new Sending(false, Optional.empty());

    /// How a ticket ends, in the citizen's language.
    ///
    /// @param label of the outcome
    /// @param reason what the citizen reads of it; may be empty
    public record Closing(String label, String reason) {}

    Sending closing(Closing how) {
        return new Sending(atOnce, approved, Optional.of(how));
    }

    /// An approved template and what stands in it.
    ///
    /// @param variables by their place, `"1"` …
    public record Approved(String sid, Map<String, String> variables) {
        public Approved {
            variables = Map.copyOf(variables);
        }
    }
}
