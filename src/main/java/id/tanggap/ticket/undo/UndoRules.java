package id.tanggap.ticket.undo;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.link.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which entry of a timeline somebody can still undo: their own last one, for ten minutes, unless others have acted on
/// it.
public final class UndoRules {

    /// How long a mistake can be undone without a reason.
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Set<String> KINDS = Set.of(
            "assigned",
            "claimed",
            "released",
            "handed-over",
            "corrected",
            "merged",
            "linked",
            "unlinked",
            "tagged",
            "untagged",
            "resolved",
            "cancelled");

    /// Kinds of entries that do not prevent an undo: additions by others, and what follows automatically from a
    /// correction.
    private static final Set<String> BESIDE = Set.of(
            "joined",
            "noted",
            "disclosed",
            "delivery-failed",
            "undeliverable",
            "link-suggested",
            "act-suggested",
            "suggestion-dismissed",
            "followed",
            "unfollowed",
            "warned",
            "breached",
            "routed",
            "held",
            "routing-kept",
            "call-told",
            "call-linked");

    private UndoRules() {}

    /// @param events of a ticket that the viewer may see, in order
    /// @return the entry that the viewer can undo now, if any
    public static Optional<TicketDetail.Event> last(List<TicketDetail.Event> events, Viewer by, Instant now) {
        for (var event : events.reversed()) {
            if (event.at().isBefore(now.minus(WINDOW))) {
                return Optional.empty();
            }
            if (isOf(event, by) && KINDS.contains(event.kind())) {
                return Optional.of(event).filter(UndoRules::isItsOwn);
            }
            if (!BESIDE.contains(event.kind())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(TicketDetail.Event event, Viewer by) {
        return by.userId() != null
                && Objects.toString(event.data().get("user"), "").equals(Long.toString(by.userId()));
    }

    /// Of a link, the entry on the other ticket is undone there.
    private static boolean isItsOwn(TicketDetail.Event event) {
        var link = event.data().get("link");
        return !LinkKind.DUPLICATE.code().equals(link)
                && (!LinkKind.CHILD.code().equals(link) || event.data().containsKey("incident"));
    }
}
