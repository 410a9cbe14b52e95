package id.tanggap.desk;

/// A ticket as the queue shows it, in the viewer's words.
///
/// @param icon of the channel, a name in the sprite
/// @param where place, category and balai, parted by dots
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
        boolean closed) {}
