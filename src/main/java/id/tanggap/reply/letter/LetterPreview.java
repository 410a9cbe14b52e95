package id.tanggap.reply.letter;

import id.tanggap.reply.compose.Segments;
import java.util.List;
import java.util.Optional;

/// What somebody would read.
///
/// @param problem why it cannot be kept, empty if it can; the letter is shown as far as possible
/// @param weight of a text; empty for e-mail and WhatsApp
public record LetterPreview(String subject, String body, Optional<Problem> problem, Optional<Segments> weight) {

    /// @param key of the message
    public record Problem(String key, List<String> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
