package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketSummary;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The road on which a ticket's citizen is answered. One statement for letters, three at most for texts.
@Component
class ComposerPart implements TicketPart {

    private final TextComposer composer;

    ComposerPart(TextComposer composer) {
        this.composer = composer;
    }

    @Override
    public String name() {
        return "composer";
    }

    @Override
    public ComposerView of(TicketDetail ticket, Viewer viewer, Locale locale) {
        return of(ticket.summary(), "", locale);
    }

    ComposerView of(TicketSummary ticket, String text, Locale locale) {
        return composer.of(ticket.id(), ticket.number(), text, locale);
    }
}
