package id.tanggap.desk.deed;

import id.tanggap.desk.Wording;
import id.tanggap.ticket.Nearby;
import id.tanggap.ticket.TicketReader;
import org.springframework.stereotype.Component;

/// The forms that merge or link two tickets.
@Component
class TieForms {

    private final TieForm merge;
    private final TieForm link;

    TieForms(TicketReader tickets, Nearby nearby, Wording wording) {
        merge = new TieForm("merge", tickets, nearby, wording);
        link = new TieForm("link", tickets, nearby, wording);
    }

    TieForm merge() {
        return merge;
    }

    TieForm link() {
        return link;
    }
}
