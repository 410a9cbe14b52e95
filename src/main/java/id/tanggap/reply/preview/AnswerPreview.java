package id.tanggap.reply.preview;

/// What would become of an agent's words.
public sealed interface AnswerPreview {

    /// A text, or several.
    record Text(TextPreview draft) implements AnswerPreview {}

    /// A letter, exactly as it would leave.
    ///
    /// @param body with greeting and signature; empty for no words
    record Letter(String channel, String subject, String body) implements AnswerPreview {}

    /// Nothing would leave: there is no road to the citizen.
    ///
    /// @param hasPhone but their telephone number is known
    record Nothing(boolean hasPhone) implements AnswerPreview {}
}
