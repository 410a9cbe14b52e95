package id.tanggap.reply.compose;

import java.util.Map;

/// The words of a letter or text before its placeholders are filled, as an administrator edits them.
///
/// @param subject empty for texts
public record LetterText(String subject, String body) {

    public LetterText {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        body = body.replace("\r\n", "\n").strip();
    }

    /// Whether it says something with these values.
    boolean saysSomething(Map<String, String> values) {
        return !PlaceholderSyntax.fill(body, values).isBlank();
    }

    /// With values; they stay text, whatever they contain.
    public ReplyTemplates.Text fill(String channel, Map<String, String> values) {
        var filled = PlaceholderSyntax.fill(body, values).strip();
        return channel.equals("email")
                ? new ReplyTemplates.Text(
                        PlaceholderSyntax.fill(subject, values)
                                .replaceAll("\\p{Cntrl}+", " ")
                                .strip(),
                        filled + "\n")
                : new ReplyTemplates.Text("", filled);
    }
}
