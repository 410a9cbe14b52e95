package id.tanggap.desk;

import org.jspecify.annotations.Nullable;

/// A ticket as the queue shows it, in the viewer's words.
///
/// @param icon of the channel, a name in the sprite
/// @param where place, category and balai, or what the viewer has chosen, parted by dots
/// @param initials of who has it, null while nobody does
/// @param alarm it went back and forth too often: in words, null if it did not
record QueueRow(
        long id,
        String number,
        String grouped,
        String subject,
        String where,
        String urgency,
        String icon,
        String channel,
        ClockWords.Said clock,
        String age,
        boolean unread,
        boolean closed,
        @Nullable String assignee,
        @Nullable String initials,
        @Nullable String alarm) {}
