package id.tanggap.desk;

import id.tanggap.desk.deed.Asked;
import id.tanggap.taxonomy.Reason;
import id.tanggap.ticket.Done;
import id.tanggap.ticket.Seen;
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
class ProgressController {

    private final Reporting reporting;
    private final TicketDesk desk;
    private final Wording wording;

    ProgressController(Reporting reporting, TicketDesk desk, Wording wording) {
        this.reporting = reporting;
        this.desk = desk;
        this.wording = wording;
    }

    @PostMapping("/tickets/{number}/progress")
    String report(Asked asked, @ModelAttribute ProgressForm form, Model model, RedirectAttributes next) {
        return switch (reporting.report(Seen.latest(asked.number(), asked.viewer()), form.report())) {
            case Done.Accepted accepted -> {
                next.addFlashAttribute("reported", true);
                yield "redirect:/tickets/" + accepted.number().digits();
            }
            case Done.Refused refused ->
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

        Reporting.Report report() {
            return new Reporting.Report(
                    Objects.requireNonNullElse(text, ""), Boolean.TRUE.equals(tell), files == null ? List.of() : files);
        }
    }

    private String again(Asked asked, Reason reason, String text, Model model) {
        desk.put(asked, model);
        model.addAttribute("notReported", wording.refusal(reason, asked.locale()));
        model.addAttribute("reportText", text);
        return desk.whole(asked, model);
    }
}
