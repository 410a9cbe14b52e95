package id.tanggap.ticket.conversation;

import id.tanggap.platform.code.Coded;

/// Why somebody watches a ticket.
public enum WatchReason implements Coded {
    /// By choice.
    FOLLOWS,
    /// A colleague mentioned them in a note.
    MENTIONED,
    /// They had the ticket.
    OWNER;

    /// @throws IllegalArgumentException if there is no such code
    public static WatchReason of(String code) {
        return Coded.of(WatchReason.class, code);
    }
}
