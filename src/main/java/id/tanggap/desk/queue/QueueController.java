package id.tanggap.desk.queue;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.NextTicket;
import id.tanggap.queue.QueueColumn;
import id.tanggap.queue.QueueReader;
import id.tanggap.queue.SavedQueues;
import id.tanggap.queue.bulk.BulkActions;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.view.TicketReader;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of tickets: the whole page, further rows, and updates after live events.
@Controller
public class QueueController {

    private static final String DUE = "due";

    /// With more changed tickets the browser loads the page again.
    private static final int MOST_NEWS = 60;

    private final QueuePageAssembler queue;
    private final SavedQueues saved;
    private final NextTicket next;
    private final QueueCounters counters;
    private final BulkActions bulk;
    private final TicketReader tickets;

    QueueController(
            QueuePageAssembler queue,
            SavedQueues saved,
            NextTicket next,
            QueueCounters counters,
            BulkActions bulk,
            TicketReader tickets) {
        this.queue = queue;
        this.saved = saved;
        this.next = next;
        this.counters = counters;
        this.bulk = bulk;
        this.tickets = tickets;
    }

    /// What the page shows.
    ///
    /// @param q search text; empty for a queue
    /// @param bulk id of an action on many tickets whose result is shown
    record Selection(
            @Nullable String tab,
            @Nullable String q,
            @Nullable String balai,
            @Nullable String category,
            @Nullable Long bulk) {

        QueueSelection choice() {
            return QueueSelection.of(tab == null || tab.isEmpty() ? DUE : tab)
                    .within(Objects.requireNonNullElse(balai, ""), Objects.requireNonNullElse(category, ""));
        }

        String query() {
            return Objects.requireNonNullElse(q, "").strip();
        }
    }

    @GetMapping("/queue")
    String page(@ModelAttribute Selection selection, ViewerRequest request, Model model) {
        var reader = request.reader();
        model.addAttribute("queue", list(selection.choice().tab(), selection.query(), reader));
        if (selection.bulk() != null) {
            bulk.report(selection.bulk(), reader.viewer())
                    .ifPresent(report -> model.addAttribute("bulk", BulkResultFormatter.of(report, reader)));
        }
        return "desk";
    }

    public QueuePage list(String tab, String q, PageReader reader) {
        return q.isEmpty() ? queue.page(QueueSelection.of(tab), reader, null) : queue.found(q, reader, null);
    }

    /// Where the next rows of a list begin.
    ///
    /// @param id of the last row of a queue; `at` its due time
    /// @param cursor of the next page of a search result
    record Rows(
            @Nullable String tab,
            @Nullable Long id,
            @Nullable Instant at,
            @Nullable String q,
            @Nullable String cursor) {

        String list() {
            if (tab == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "tab");
            }
            return tab;
        }

        QueueReader.Key key() {
            return new QueueReader.Key(at, id == null ? 0 : id);
        }
    }

    /// The next page of a list, as rows.
    @GetMapping("/queue/rows")
    String more(@ModelAttribute Rows rows, ViewerRequest request, Model model) {
        var tab = rows.list();
        var reader = request.reader();
        model.addAttribute(
                "queue",
                tab.equals(QueueSelection.FOUND)
                        ? queue.found(Objects.requireNonNullElse(rows.q(), ""), reader, rows.cursor())
                        : queue.page(QueueSelection.of(tab), reader, rows.key()));
        return "fragments/list :: rows";
    }

    /// One row, of a ticket that the viewer may see; 204 if it does not belong to the queue in `tab`.
    @GetMapping("/queue/rows/{number}")
    String row(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String tab,
            ViewerRequest request,
            Model model) {
        var reader = request.reader();
        var ticket = TicketNumber.parse(number)
                .flatMap(parsed -> tickets.summary(parsed, reader.viewer()))
                .orElseThrow(HttpErrors::notFound);
        var numbers =
                tab.isEmpty() ? List.<String>of() : List.of(ticket.number().digits());
        var page = queue.news(QueueSelection.of(tab), numbers, reader);
        var rows = tab.isEmpty() ? queue.rows(List.of(ticket), reader) : page.rows();
        if (rows.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NO_CONTENT);
        }
        model.addAttribute("queue", page);
        model.addAttribute("row", rows.getFirst());
        return "fragments/list :: row";
    }

    /// What a page asks for after live events: all counts, and those of the changed tickets that belong to its queue
    /// now. A ticket that was asked for and is not in the answer no longer belongs to the queue.
    @GetMapping("/queue/news")
    String news(
            @RequestParam String tab,
            @RequestParam(name = "n", defaultValue = "") List<String> numbers,
            ViewerRequest request,
            Model model) {
        var asked = numbers.stream()
                .flatMap(number -> TicketNumber.parse(number).stream())
                .map(TicketNumber::digits)
                .limit(MOST_NEWS)
                .toList();
        model.addAttribute("queue", queue.news(QueueSelection.of(tab), asked, request.reader()));
        return "fragments/list :: news";
    }

    /// "Next ticket for me".
    @PostMapping("/queue/next")
    String next(@RequestParam(defaultValue = DUE) String tab, ViewerRequest request, RedirectAttributes after) {
        var reader = request.reader();
        return switch (next.forMe(reader.viewer())) {
            case CommandResult.Accepted mine -> {
                counters.refresh();
                after.addAttribute("tab", "mine");
                yield "redirect:/tickets/" + mine.number().digits();
            }
            case CommandResult.Refused refused -> {
                after.addFlashAttribute("told", reader.sentence(refused.reason()));
                after.addAttribute("tab", tab);
                yield "redirect:/queue";
            }
        };
    }

    /// The columns that rows show from now on; the default ones if none is chosen.
    @PostMapping("/queue/columns")
    String columns(
            @RequestParam(defaultValue = DUE) String tab,
            @RequestParam(name = "column", defaultValue = "") List<String> codes,
            @CurrentViewer Viewer viewer,
            RedirectAttributes after) {
        var chosen =
                codes.stream().flatMap(code -> QueueColumn.of(code).stream()).toList();
        if (viewer.userId() != null) {
            saved.choose(chosen.isEmpty() ? QueueColumn.USUAL : chosen, viewer.userId());
        }
        after.addAttribute("tab", tab);
        return "redirect:/queue";
    }
}
