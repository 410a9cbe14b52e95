package id.tanggap.command.incident;

import id.tanggap.incident.attachment.BulkAttachment;
import id.tanggap.incident.attachment.TicketAttachments;
import id.tanggap.ticket.TicketNumber;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Attaches tickets to an incident and detaches them, on the page of the incident.
@Controller
class AttachmentController {

    /// Flash attribute: the action that can be undone.
    static final String BATCH = "batch";

    private final BulkAttachment bulk;
    private final TicketAttachments attachments;

    AttachmentController(BulkAttachment bulk, TicketAttachments attachments) {
        this.bulk = bulk;
        this.attachments = attachments;
    }

    /// @param ticket numbers, any number of them
    @PostMapping("/incidents/{code}/tickets")
    String attach(
            @PathVariable String code,
            @RequestParam(defaultValue = "") List<String> ticket,
            ViewerRequest request,
            RedirectAttributes next) {
        var reader = request.reader();
        HttpErrors.admit(reader.viewer().role().changesTickets());
        var numbers = ticket.stream().map(AttachmentController::number).toList();
        var report = bulk.attach(IncidentPageController.parsed(code), numbers, reader.viewer());
        if (!report.declined().isEmpty()) {
            next.addFlashAttribute(
                    IncidentPageController.DECLINED,
                    String.join(
                            " ",
                            report.declined().stream()
                                    .map(reader::refusal)
                                    .distinct()
                                    .limit(5)
                                    .toList()));
        }
        report.batch().ifPresent(batch -> {
            next.addFlashAttribute(BATCH, batch);
            next.addFlashAttribute(
                    IncidentPageController.DONE, reader.text("incident.attached.done", report.attached()));
        });
        return "redirect:/incidents/" + IncidentPageController.parsed(code).value() + "#tickets";
    }

    @PostMapping("/incidents/{code}/batches/{batch}/undo")
    String undo(@PathVariable String code, @PathVariable long batch, ViewerRequest request, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().changesTickets());
        var detached = bulk.undo(batch, request.viewer());
        next.addFlashAttribute(
                detached > 0 ? IncidentPageController.DONE : IncidentPageController.DECLINED,
                request.reader().text(detached > 0 ? "incident.detached.done" : "incident.undo.late", detached));
        return "redirect:/incidents/" + IncidentPageController.parsed(code).value() + "#tickets";
    }

    @PostMapping("/incidents/{code}/tickets/{number}/removal")
    String detach(
            @PathVariable String code, @PathVariable String number, ViewerRequest request, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().changesTickets());
        var result = attachments.detach(number(number), request.viewer());
        return IncidentPageController.after(result, code, request.reader(), next) + "#tickets";
    }

    private static TicketNumber number(String digits) {
        try {
            return new TicketNumber(digits.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
