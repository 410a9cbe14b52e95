package id.tanggap.ticket.conversation;

import java.util.Locale;

/// Why somebody watches a ticket.
public enum WatchReason {
    /// By choice.
    FOLLOWS,
    /// A colleague mentioned them in a note.
    MENTIONED,
    /// They had the ticket.
    OWNER;

    /// As stored.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if there is no such code
    public static WatchReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
