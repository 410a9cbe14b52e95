package id.tanggap.ticket.undo;

import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketVersion;
import id.tanggap.ticket.TimelineEntryKind;
import id.tanggap.ticket.link.LinkKind;
import id.tanggap.ticket.link.TicketLinks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Undoes a merge, a new link, or the removal of a link.
@Component
class LinkUndo {

    private final TicketLinks links;

    LinkUndo(TicketLinks links) {
        this.links = links;
    }

    /// @param ticket the one whose timeline has the entry; the caller holds no lock on it
    /// @return empty if the entry is about no link
    Optional<CommandResult> undo(TicketVersion ticket, TicketDetail.Event event) {
        return switch (TimelineEntryKind.of(event.kind()).orElseThrow()) {
            case MERGED -> Optional.of(links.unmerge(ticket));
            case LINKED ->
                Optional.of(isChild(event) ? links.unlinkFromIncident(ticket) : links.unrelate(ticket, other(event)));
            case UNLINKED ->
                Optional.of(
                        isChild(event)
                                ? links.linkToIncident(ticket, other(event))
                                : links.relate(ticket, other(event)));
            default -> Optional.empty();
        };
    }

    private static boolean isChild(TicketDetail.Event event) {
        return LinkKind.CHILD.code().equals(event.data().get("link"));
    }

    private static TicketNumber other(TicketDetail.Event event) {
        return new TicketNumber(String.valueOf(event.data().get("number")));
    }
}
