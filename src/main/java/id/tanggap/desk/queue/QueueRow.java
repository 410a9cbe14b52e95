package id.tanggap.desk.queue;

import id.tanggap.desk.wording.TimeLeftFormatter;
import org.jspecify.annotations.Nullable;

/// A ticket as the queue shows it, in the viewer's language.
///
/// @param icon of the channel, a name in the icon sprite
/// @param where place, category and balai, or the columns that the viewer has chosen, separated by dots
/// @param initials of the assignee, null while nobody is assigned
/// @param alarm text if it was handed over too often, else null
public record QueueRow(
        long id,
        String number,
        String grouped,
        String subject,
        String where,
        String urgency,
        String icon,
        String channel,
        TimeLeftFormatter.TimeLeft clock,
        String age,
        boolean unread,
        boolean closed,
        @Nullable String assignee,
        @Nullable String initials,
        @Nullable String alarm) {}
