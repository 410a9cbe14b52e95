package id.tanggap.ticket;

import java.util.List;

/// A text that staff write, with its files.
public record MessageContent(String text, List<NewAttachment> files) {

    public MessageContent {
        files = List.copyOf(files);
    }

    /// Without blanks at the ends of the text.
    public MessageContent stripped() {
        return new MessageContent(text.strip(), files);
    }

    public static MessageContent of(String text) {
        return new MessageContent(text, List.of());
    }
}
