package id.tanggap.desk.mention;

import java.util.function.IntSupplier;

/// The number of unread mentions for the page layout. Counted only when a template reads it, because page fragments do
/// not show it.
public final class MentionBadge {

    private final IntSupplier unread;

    MentionBadge(IntSupplier unread) {
        this.unread = unread;
    }

    public int getUnread() {
        return unread.getAsInt();
    }
}
