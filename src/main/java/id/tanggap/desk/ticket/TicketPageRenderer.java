package id.tanggap.desk.ticket;

import id.tanggap.desk.queue.QueueController;
import id.tanggap.desk.request.TicketRequest;
import id.tanggap.ticket.TicketDetail;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Renders the page of a ticket: the whole page with the list of tickets, or only its pane. A ticket that the viewer
/// may not see is answered with 404.
@Component
public class TicketPageRenderer {

    private static final String DUE = "due";

    private final TicketReader tickets;
    private final TicketPageAssembler pages;
    private final QueueController queue;

    TicketPageRenderer(TicketReader tickets, TicketPageAssembler pages, QueueController queue) {
        this.tickets = tickets;
        this.pages = pages;
        this.queue = queue;
    }

    public TicketDetail detail(TicketRequest asked) {
        return tickets.detail(asked.number(), asked.viewer()).orElseThrow(HttpErrors::notFound);
    }

    /// Puts a ticket into a model, with the reporter's contact masked.
    public void put(TicketRequest asked, Model model) {
        if (!pages.put(asked, model)) {
            throw HttpErrors.notFound();
        }
    }

    /// Puts a ticket into a model, with the reporter's contact in full.
    void putDisclosed(TicketRequest asked, Model model) {
        if (!pages.putDisclosed(asked, model)) {
            throw HttpErrors.notFound();
        }
    }

    /// The view of the whole page, for a ticket that is in the model, with the queue of tickets by due time.
    public String whole(TicketRequest asked, Model model) {
        return whole(DUE, asked, model);
    }

    /// @param tab the queue shown beside the ticket
    String whole(String tab, TicketRequest asked, Model model) {
        model.addAttribute("queue", queue.list(tab, "", asked.reader()));
        return "desk";
    }
}
