package id.tanggap.ticket.undo;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.link.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which entry of a timeline somebody can still undo: their own last one, for ten minutes, unless others have acted on
/// it.
public final class UndoRules {

    /// How long a mistake can be undone without a reason.
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Set<TimelineEntryKind> KINDS = EnumSet.of(
            TimelineEntryKind.ASSIGNED,
            TimelineEntryKind.CLAIMED,
            TimelineEntryKind.RELEASED,
            TimelineEntryKind.HANDED_OVER,
            TimelineEntryKind.CORRECTED,
            TimelineEntryKind.MERGED,
            TimelineEntryKind.LINKED,
            TimelineEntryKind.UNLINKED,
            TimelineEntryKind.TAGGED,
            TimelineEntryKind.UNTAGGED,
            TimelineEntryKind.RESOLVED,
            TimelineEntryKind.CANCELLED);

    /// Kinds of entries that do not prevent an undo: additions by others, and what follows automatically from a
    /// correction.
    private static final Set<TimelineEntryKind> BESIDE = EnumSet.of(
            TimelineEntryKind.JOINED,
            TimelineEntryKind.REDIRECTED,
            TimelineEntryKind.MESSAGES_LEFT,
            TimelineEntryKind.NOTED,
            TimelineEntryKind.DISCLOSED,
            TimelineEntryKind.DELIVERY_FAILED,
            TimelineEntryKind.UNDELIVERABLE,
            TimelineEntryKind.LINK_SUGGESTED,
            TimelineEntryKind.ACT_SUGGESTED,
            TimelineEntryKind.SUGGESTION_DISMISSED,
            TimelineEntryKind.FOLLOWED,
            TimelineEntryKind.UNFOLLOWED,
            TimelineEntryKind.WARNED,
            TimelineEntryKind.BREACHED,
            TimelineEntryKind.ROUTED,
            TimelineEntryKind.HELD,
            TimelineEntryKind.ROUTING_KEPT,
            TimelineEntryKind.CALL_TOLD,
            TimelineEntryKind.CALL_LINKED,
            TimelineEntryKind.TAG_RENAMED);

    private UndoRules() {}

    /// @param events of a ticket that the viewer may see, in order
    /// @return the entry that the viewer can undo now, if any
    public static Optional<TicketDetail.Event> last(List<TicketDetail.Event> events, Viewer by, Instant now) {
        for (var event : events.reversed()) {
            if (event.at().isBefore(now.minus(WINDOW))) {
                return Optional.empty();
            }
            if (isOf(event, by) && event.isOneOf(KINDS)) {
                return Optional.of(event).filter(UndoRules::isItsOwn);
            }
            if (!event.isOneOf(BESIDE)) {
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
