package id.tanggap.desk.link;

import id.tanggap.desk.wording.Wording;
import id.tanggap.ticket.link.NearbyTickets;
import id.tanggap.ticket.view.TicketReader;
import org.springframework.stereotype.Component;

/// The forms that merge or link two tickets.
@Component
class MergeAndLinkForms {

    private final LinkForm merge;
    private final LinkForm link;

    MergeAndLinkForms(TicketReader tickets, NearbyTickets nearby, Wording wording) {
        merge = new LinkForm("merge", tickets, nearby, wording);
        link = new LinkForm("link", tickets, nearby, wording);
    }

    LinkForm merge() {
        return merge;
    }

    LinkForm link() {
        return link;
    }
}
