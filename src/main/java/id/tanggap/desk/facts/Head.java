package id.tanggap.desk.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done to a ticket, as its head offers it: one next step, one beside it, all others in a menu.
///
/// @param version of the ticket that the page shows; every form carries it
/// @param primary null if there is nothing to do
/// @param undo what the viewer did a moment ago and can take back
/// @param correctable whether what was understood can be corrected
public record Head(
        long version,
        @Nullable Act primary,
        @Nullable Act second,
        List<Act> menu,
        @Nullable Undo undo,
        boolean correctable,
        boolean assignable,
        boolean movable) {

    public Head {
        menu = List.copyOf(menu);
    }

    /// @param code names its words, `act.<code>`
    /// @param path below the ticket's address
    /// @param asks opens a form; else one press does it
    /// @param key that does the same, null if none
    public record Act(
            String code,
            String path,
            boolean asks,
            String icon,
            @Nullable String key) {}

    /// @param entry of the timeline that is taken back
    public record Undo(int entry, String text) {}
}
