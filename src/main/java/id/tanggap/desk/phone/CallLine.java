package id.tanggap.desk.phone;

import java.util.List;

/// A telephone call as one line of a ticket's or a citizen's page, in the viewer's language.
///
/// @param icon a name in the icon sprite
public record CallLine(String href, String icon, String text, String time, List<AudioFile> files) {

    public CallLine {
        files = List.copyOf(files);
    }

    /// A recording of the call.
    ///
    /// @param kind `recording` or `voicemail`
    public record AudioFile(long id, String kind, String name) {}
}
