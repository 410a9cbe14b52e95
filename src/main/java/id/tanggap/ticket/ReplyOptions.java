package id.tanggap.ticket;

import java.util.Map;
import java.util.Optional;

/// Options with which an agent sends an answer.
///
/// @param atOnce send at night too; otherwise an SMS or WhatsApp message that can wait is sent in the morning
/// @param approved the approved template, for WhatsApp outside its 24-hour window
/// @param closing how the ticket ends with this answer: the message says so and asks the citizen to confirm
public record ReplyOptions(boolean atOnce, Optional<Approved> approved, Optional<Closing> closing) {

    public ReplyOptions(boolean atOnce, Optional<Approved> approved) {
        this(atOnce, approved, Optional.empty());
    }

    /// The channel's defaults.
    public static final ReplyOptions USUAL = new ReplyOptions(false, Optional.empty());

    /// How a ticket ends, in the citizen's language.
    ///
    /// @param label of the outcome
    /// @param reason text for the citizen; may be empty
    public record Closing(String label, String reason) {}

    public ReplyOptions closing(Closing how) {
        return new ReplyOptions(atOnce, approved, Optional.of(how));
    }

    /// An approved WhatsApp template and the values of its variables.
    ///
    /// @param variables by number, `"1"` …
    public record Approved(String sid, Map<String, String> variables) {
        public Approved {
            variables = Map.copyOf(variables);
        }
    }
}
