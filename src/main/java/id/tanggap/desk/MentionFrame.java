package id.tanggap.desk;

import java.util.function.IntSupplier;

/// The badge of notices in the frame of a page: counted only where a page shows it, since parts of pages do not.
public final class MentionFrame {

    private final IntSupplier unread;

    MentionFrame(IntSupplier unread) {
        this.unread = unread;
    }

    public int getUnread() {
        return unread.getAsInt();
    }
}
