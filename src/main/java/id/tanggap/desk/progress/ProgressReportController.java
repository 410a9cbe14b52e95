package id.tanggap.desk.progress;

import id.tanggap.desk.request.TicketRequest;
import id.tanggap.desk.ticket.TicketPageRenderer;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.CommandResult;
import id.tanggap.ticket.TicketVersion;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Progress reports from the field, text and photos, in a form that works without script and keeps its text when it is
/// refused.
@Controller
class ProgressReportController {

    private final ProgressReportSubmission reporting;
    private final TicketPageRenderer desk;

    ProgressReportController(ProgressReportSubmission reporting, TicketPageRenderer desk) {
        this.reporting = reporting;
        this.desk = desk;
    }

    @PostMapping("/tickets/{number}/progress")
    String report(TicketRequest asked, @ModelAttribute ProgressForm form, Model model, RedirectAttributes next) {
        return switch (reporting.report(TicketVersion.latest(asked.number(), asked.viewer()), form.report())) {
            case CommandResult.Accepted accepted -> {
                next.addFlashAttribute("reported", true);
                yield "redirect:/tickets/" + accepted.number().digits();
            }
            case CommandResult.Refused refused ->
                again(asked, refused.reason(), form.report().text(), model);
        };
    }

    /// The form as the browser sends it.
    ///
    /// @param tell inform the citizen
    record ProgressForm(
            @Nullable String text,
            @Nullable Boolean tell,
            @Nullable List<MultipartFile> files) {

        ProgressReportSubmission.Report report() {
            return new ProgressReportSubmission.Report(
                    Objects.requireNonNullElse(text, ""), Boolean.TRUE.equals(tell), files == null ? List.of() : files);
        }
    }

    private String again(TicketRequest asked, Reason reason, String text, Model model) {
        desk.put(asked, model);
        model.addAttribute("notReported", asked.reader().refusal(reason));
        model.addAttribute("reportText", text);
        return desk.whole(asked, model);
    }
}
