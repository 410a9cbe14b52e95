package id.tanggap.command.board;

import id.tanggap.queue.bulk.BulkActions;
import id.tanggap.queue.bulk.BulkActions.Assignment;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// "Give out now": shows who would get which of the waiting tickets, gives them out as shown, and takes it back.
@Controller
class DistributionController {

    /// `ticket-<number>` = `<version> <person>`.
    private static final Pattern TICKET = Pattern.compile("ticket-([0-9]{12})");

    private static final Pattern GIVEN = Pattern.compile("([0-9]{1,18}) ([0-9]{1,18})");

    private final DistributionViews views;
    private final BulkActions bulk;

    DistributionController(DistributionViews views, BulkActions bulk) {
        this.views = views;
        this.bulk = bulk;
    }

    /// @param done id of what was given out; its report is shown instead
    @GetMapping("/board/distribution")
    String page(@RequestParam(required = false) @Nullable Long done, ViewerRequest request, Model model) {
        HttpErrors.admit(request.viewer().supervises());
        var report = done == null ? Optional.<DistributionViews.ReportView>empty() : report(done, request);
        model.addAttribute("report", report.orElse(null));
        model.addAttribute("proposal", report.isPresent() ? null : views.proposal(request.reader()));
        return "board-distribution";
    }

    private Optional<DistributionViews.ReportView> report(long done, ViewerRequest request) {
        return bulk.report(done, request.viewer()).map(found -> views.report(found, request.reader()));
    }

    /// Gives out what was shown; a ticket that changed meanwhile is left and reported.
    @PostMapping("/board/distribution")
    String give(@RequestParam Map<String, String> sent, ViewerRequest request) {
        HttpErrors.admit(request.viewer().supervises());
        var assignments = sent.entrySet().stream()
                .flatMap(field -> assignment(field.getKey(), field.getValue()).stream())
                .toList();
        var id = assignments.isEmpty() ? OptionalLong.empty() : bulk.distribute(assignments, request.viewer());
        return "redirect:/board/distribution" + (id.isPresent() ? "?done=" + id.getAsLong() : "");
    }

    private static Optional<Assignment> assignment(String field, String value) {
        var ticket = TICKET.matcher(field);
        var given = GIVEN.matcher(value);
        if (!ticket.matches() || !given.matches()) {
            return Optional.empty();
        }
        return TicketNumber.parse(ticket.group(1))
                .map(number -> new Assignment(number, Long.parseLong(given.group(1)), Long.parseLong(given.group(2))));
    }

    @PostMapping("/board/distribution/undo")
    String undo(@RequestParam(defaultValue = "0") String done, ViewerRequest request) {
        HttpErrors.admit(request.viewer().supervises());
        if (!done.matches("[0-9]{1,18}") || !bulk.undo(Long.parseLong(done), request.viewer())) {
            return "redirect:/board/distribution";
        }
        return "redirect:/board/distribution?done=" + done;
    }
}
