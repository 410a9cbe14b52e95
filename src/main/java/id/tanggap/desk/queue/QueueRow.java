package id.tanggap.desk.queue;

import id.tanggap.web.wording.TimeLeftFormatter;
import org.jspecify.annotations.Nullable;

/// A ticket as the queue shows it, in the viewer's language.
///
/// @param where place, category and balai, or the columns that the viewer has chosen, separated by dots
/// @param assignee null while nobody is assigned
public record QueueRow(
        long id,
        String number,
        String grouped,
        String subject,
        String where,
        String urgency,
        Channel channel,
        TimeLeftFormatter.TimeLeft clock,
        Status status,
        @Nullable Assignee assignee) {

    /// @param icon a name in the icon sprite
    public record Channel(String icon, String text) {}

    /// @param age since it was received
    /// @param alarm text if it was handed over too often, else null
    public record Status(
            String age,
            boolean unread,
            boolean closed,
            @Nullable String alarm) {}

    public record Assignee(String name, String initials) {}
}
