package id.tanggap.desk.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a ticket's timeline, in the viewer's language.
///
/// @param kind `in`, `out`, `note` or `event`
/// @param html of the text, escaped, with evidence marked
/// @param folded shown as one line until somebody opens it
/// @param quoted the whole message with its quotations as escaped HTML, if it has more than the new text
public record TimelineEntry(
        String kind,
        String icon,
        Speaker speaker,
        String html,
        @Nullable String quoted,
        boolean folded,
        List<File> files,
        @Nullable DeliveryStatus delivery,
        Time at) {

    public TimelineEntry {
        files = List.copyOf(files);
    }

    public String author() {
        return speaker.author();
    }

    /// Who wrote or did it.
    ///
    /// @param via how the author takes part: `pelapor`, `balasan` …; empty for events
    /// @param badge null if nothing need be said of the sender
    /// @param writtenTo where a message of another ticket's reporter was written to; null for all others
    record Speaker(
            String author,
            String via,
            @Nullable SenderBadge badge,
            @Nullable WrittenTo writtenTo) {}

    /// A duplicate of this ticket; its reporter is answered there.
    ///
    /// @param number digits; null if the viewer may not see that ticket
    record WrittenTo(@Nullable String number, @Nullable String grouped) {}

    /// A file of a message.
    record File(long id, String name, String size) {}

    /// How far an answer has come.
    record DeliveryStatus(String state, String text) {}

    /// When it happened.
    ///
    /// @param brief only the time if it was today
    record Time(String brief, String full) {}
}
