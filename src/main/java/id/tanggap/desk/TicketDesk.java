package id.tanggap.desk;

import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// The page of a ticket: whole, with the list beside it, or only what changes by itself. What may not be seen is not
/// found.
@Component
public class TicketDesk {

    private final TicketReader tickets;
    private final TicketPages pages;
    private final QueueController queue;

    TicketDesk(TicketReader tickets, TicketPages pages, QueueController queue) {
        this.tickets = tickets;
        this.pages = pages;
        this.queue = queue;
    }

    public TicketDetail detail(TicketNumber number, Viewer viewer) {
        return tickets.detail(number, viewer).orElseThrow(TicketDesk::notFound);
    }

    /// Puts a ticket into a model.
    public void put(TicketNumber number, Viewer viewer, Locale locale, boolean disclosed, Model model) {
        if (!pages.put(number, viewer, locale, disclosed, model)) {
            throw notFound();
        }
    }

    /// The view of the whole page, for a ticket that is in the model.
    public String whole(String tab, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("queue", queue.list(tab, "", viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
