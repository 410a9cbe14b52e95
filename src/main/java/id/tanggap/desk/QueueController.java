package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.TicketReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The list of tickets, whole, by the page, and by the row.
@Controller
class QueueController {

    private final Queue queue;
    private final TicketReader tickets;

    QueueController(Queue queue, TicketReader tickets) {
        this.queue = queue;
        this.tickets = tickets;
    }

    @GetMapping("/queue")
    String page(
            @RequestParam(defaultValue = "due") String tab,
            @RequestParam(defaultValue = "") String q,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("queue", list(tab, q.strip(), viewer, locale));
        model.addAttribute("viewer", viewer);
        return "desk";
    }

    Queue.Page list(String tab, String q, Viewer viewer, Locale locale) {
        if (!q.isEmpty()) {
            return queue.found(q, viewer, locale, null);
        }
        return tab.equals("new") ? queue.newest(viewer, locale, null) : queue.due(viewer, locale, null);
    }

    /// The next page of a list, as rows.
    @GetMapping("/queue/rows")
    String more(
            @RequestParam String tab,
            @RequestParam(defaultValue = "0") long id,
            @RequestParam(required = false) @Nullable Instant due,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute(
                "queue",
                switch (tab) {
                    case "new" -> queue.newest(viewer, locale, id);
                    case "found" -> queue.found(q, viewer, locale, cursor);
                    default -> queue.due(viewer, locale, new TicketReader.Key(due, id));
                });
        return "fragments/list :: rows";
    }

    /// One row, for news.
    @GetMapping("/queue/rows/{number}")
    String row(@PathVariable String number, @CurrentViewer Viewer viewer, Locale locale, Model model) {
        var ticket = TicketNumber.parse(number)
                .flatMap(parsed -> tickets.summary(parsed, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("row", queue.rows(List.of(ticket), locale).getFirst());
        return "fragments/list :: row";
    }
}
