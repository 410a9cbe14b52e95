package id.tanggap.desk;

import id.tanggap.access.CurrentViewer;
import id.tanggap.access.Viewer;
import id.tanggap.assignment.Workers;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.Balais;
import id.tanggap.queue.Bulk;
import id.tanggap.queue.BulkOrder;
import id.tanggap.queue.Counters;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.ticket.Outcomes;
import id.tanggap.ticket.TicketNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One action on many tickets: choose it, run it, see the result, undo it.
@Controller
class BulkController {

    private static final int PEOPLE = 200;
    private static final List<String> TAKES = List.of("person", "balai", "reason", "tag", "category", "outcome");

    private final Bulk bulk;
    private final Counters counters;
    private final Workers workers;
    private final Outcomes outcomes;
    private final Balais balais;
    private final Taxonomy taxonomy;
    private final Wording wording;

    BulkController(
            Bulk bulk,
            Counters counters,
            Workers workers,
            Outcomes outcomes,
            Balais balais,
            Taxonomy taxonomy,
            Wording wording) {
        this.bulk = bulk;
        this.counters = counters;
        this.workers = workers;
        this.outcomes = outcomes;
        this.balais = balais;
        this.taxonomy = taxonomy;
        this.wording = wording;
    }

    @PostMapping("/queue/bulk")
    String carryOut(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam(defaultValue = "due") String tab,
            @RequestParam String act,
            @RequestParam Map<String, String> form,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes after) {
        after.addAttribute("tab", tab);
        var asked = parsed(numbers);
        var known = BulkOrder.Act.of(act);
        if (asked.isEmpty() || known.isEmpty()) {
            after.addFlashAttribute("told", wording.text(locale, "bulk.nothing"));
            return "redirect:/queue";
        }
        var with = new HashMap<String, String>();
        TAKES.forEach(name -> with.put(name, form.getOrDefault(name, "")));
        bulk.carryOut(new BulkOrder(known.get(), with), asked, viewer)
                .ifPresent(order -> after.addAttribute("bulk", order));
        counters.refresh();
        return "redirect:/queue";
    }

    private static List<TicketNumber> parsed(List<String> numbers) {
        return numbers.stream()
                .flatMap(number -> TicketNumber.parse(number).stream())
                .toList();
    }

    /// The other actions for the selected tickets; a part of the page, or a page of its own.
    @PostMapping("/queue/bulk/form")
    String form(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam(defaultValue = "due") String tab,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @CurrentViewer Viewer viewer,
            Locale locale,
            Model model) {
        model.addAttribute("viewer", viewer);
        model.addAttribute("numbers", parsed(numbers));
        model.addAttribute("tab", tab);
        model.addAttribute(
                "people", workers.ofOffice(viewer.balai() == null ? null : new BalaiCode(viewer.balai()), PEOPLE));
        model.addAttribute("balais", balais.all());
        model.addAttribute(
                "categories",
                taxonomy.leaves().stream()
                        .map(leaf -> new QueuePage.Choice(leaf.code(), leaf.label(locale), false))
                        .toList());
        model.addAttribute(
                "outcomes",
                outcomes.offered().stream()
                        .map(outcome -> new QueuePage.Choice(outcome.code(), outcome.label(locale), false))
                        .toList());
        return part ? "fragments/bulk :: choices" : "bulk";
    }

    @PostMapping("/queue/bulk/{id}/reversal")
    String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "due") String tab,
            @CurrentViewer Viewer viewer,
            Locale locale,
            RedirectAttributes after) {
        if (!bulk.undo(id, viewer)) {
            after.addFlashAttribute("told", wording.text(locale, "bulk.late"));
        }
        counters.refresh();
        after.addAttribute("tab", tab);
        after.addAttribute("bulk", id);
        return "redirect:/queue";
    }
}
