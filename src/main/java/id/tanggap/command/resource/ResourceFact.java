package id.tanggap.command.resource;

import id.tanggap.web.wording.PageReader;
import org.jspecify.annotations.Nullable;

/// A line of a page about one thing.
///
/// @param text empty if nobody said
public record ResourceFact(String label, String text) {

    /// @param label key of the label
    static ResourceFact of(String label, @Nullable String text, PageReader reader) {
        return new ResourceFact(reader.text(label), text == null ? "" : text);
    }
}
