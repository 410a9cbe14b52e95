package id.tanggap.reply.preview;

/// Shows what an agent's words become.
public sealed interface AnswerPreview {

    /// As one or several texts.
    record Text(TextPreview draft) implements AnswerPreview {}

    /// As an e-mail, exactly as it would be sent.
    ///
    /// @param body with greeting and signature; empty for no words
    record Email(String channel, String subject, String body) implements AnswerPreview {}

    /// Nothing would be sent: the citizen cannot be reached.
    ///
    /// @param hasPhone whether their telephone number is known
    record Nothing(boolean hasPhone) implements AnswerPreview {}
}
