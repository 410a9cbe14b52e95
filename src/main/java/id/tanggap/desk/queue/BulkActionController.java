package id.tanggap.desk.queue;

import id.tanggap.assignment.StaffAvailability;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.queue.bulk.BulkActions;
import id.tanggap.queue.bulk.BulkRequest;
import id.tanggap.queue.count.QueueCounters;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.ticket.workflow.Outcomes;
import id.tanggap.web.request.ViewerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One action on many tickets: choose it, run it, see the result, undo it.
@Controller
class BulkActionController {

    private static final String DUE = "due";
    private static final int PEOPLE = 200;
    private static final List<String> TAKES = List.of("person", "balai", "reason", "tag", "category", "outcome");

    private final BulkActions bulk;
    private final QueueCounters counters;
    private final StaffAvailability workers;
    private final Outcomes outcomes;
    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;

    BulkActionController(
            BulkActions bulk,
            QueueCounters counters,
            StaffAvailability workers,
            Outcomes outcomes,
            BalaiDirectory balais,
            Taxonomy taxonomy) {
        this.bulk = bulk;
        this.counters = counters;
        this.workers = workers;
        this.outcomes = outcomes;
        this.balais = balais;
        this.taxonomy = taxonomy;
    }

    /// The form with the selected tickets.
    ///
    /// @param number of the tickets
    /// @param act what to do; required to do it
    record BulkForm(
            List<String> number, String tab, @Nullable String act) {

        BulkForm(@Nullable List<String> number, @Nullable String tab, @Nullable String act) {
            this.number = number == null ? List.of() : List.copyOf(number);
            this.tab = tab == null || tab.isEmpty() ? DUE : tab;
            this.act = act;
        }

        List<TicketNumber> tickets() {
            return number.stream()
                    .flatMap(one -> TicketNumber.parse(one).stream())
                    .toList();
        }

        Optional<BulkRequest.BulkAction> action() {
            if (act == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "act");
            }
            return BulkRequest.BulkAction.of(act);
        }
    }

    @PostMapping("/queue/bulk")
    String carryOut(
            @ModelAttribute BulkForm selected,
            @RequestParam Map<String, String> form,
            ViewerRequest request,
            RedirectAttributes after) {
        after.addAttribute("tab", selected.tab());
        var action = selected.action();
        var numbers = selected.tickets();
        if (numbers.isEmpty() || action.isEmpty()) {
            after.addFlashAttribute("told", request.reader().text("bulk.nothing"));
            return "redirect:/queue";
        }
        var with = new HashMap<String, String>();
        TAKES.forEach(name -> with.put(name, form.getOrDefault(name, "")));
        bulk.execute(new BulkRequest(action.get(), with), numbers, request.viewer())
                .ifPresent(order -> after.addAttribute("bulk", order));
        counters.refresh();
        return "redirect:/queue";
    }

    /// The other actions for the selected tickets; a part of the page, or a page of its own.
    @PostMapping("/queue/bulk/form")
    String form(@ModelAttribute BulkForm selected, ViewerRequest request, Model model) {
        var reader = request.reader();
        model.addAttribute("numbers", selected.tickets());
        model.addAttribute("tab", selected.tab());
        model.addAttribute(
                "people",
                workers.ofOffice(
                        reader.viewer().balai() == null
                                ? null
                                : new BalaiCode(reader.viewer().balai()),
                        PEOPLE));
        model.addAttribute("balais", balais.all());
        model.addAttribute(
                "categories",
                taxonomy.leaves().stream()
                        .map(leaf -> new QueuePage.Choice(leaf.code(), leaf.label(reader.locale()), false))
                        .toList());
        model.addAttribute(
                "outcomes",
                outcomes.offered().stream()
                        .map(outcome -> new QueuePage.Choice(outcome.code(), outcome.label(reader.locale()), false))
                        .toList());
        return request.part() ? "fragments/bulk :: choices" : "bulk";
    }

    @PostMapping("/queue/bulk/{id}/reversal")
    String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = DUE) String tab,
            ViewerRequest request,
            RedirectAttributes after) {
        if (!bulk.undo(id, request.viewer())) {
            after.addFlashAttribute("told", request.reader().text("bulk.late"));
        }
        counters.refresh();
        after.addAttribute("tab", tab);
        after.addAttribute("bulk", id);
        return "redirect:/queue";
    }
}
