package id.tanggap.desk.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The actions that the header of a ticket offers: a primary one, a secondary one, all others in a menu.
///
/// @param version of the ticket that the page shows; every form sends it back
/// @param primary null if there is nothing to do
/// @param undo the viewer's own last command, if it can still be undone
/// @param correctable whether category, place and urgency can be corrected
public record TicketActions(
        long version,
        @Nullable Act primary,
        @Nullable Act second,
        List<Act> menu,
        @Nullable Undo undo,
        boolean correctable,
        boolean assignable,
        boolean movable) {

    public TicketActions {
        menu = List.copyOf(menu);
    }

    /// @param code its message key is `act.<code>`
    /// @param path below the ticket's address
    /// @param asks opens a form; else one press runs it
    /// @param key its keyboard shortcut, null if none
    public record Act(
            String code,
            String path,
            boolean asks,
            String icon,
            @Nullable String key) {}

    /// @param entry number of the timeline event that is undone
    public record Undo(int entry, String text) {}
}
