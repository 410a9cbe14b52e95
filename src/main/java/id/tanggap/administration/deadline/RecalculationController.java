package id.tanggap.administration.deadline;

import static id.tanggap.administration.SettingsAdmission.admit;

import id.tanggap.administration.SettingResponse;
import id.tanggap.ticket.recalculation.ClockRecalculation;
import id.tanggap.web.request.ViewerRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks who moves, moves them when the administrator confirms, and stops it. All of it goes on in the background.
@Controller
class RecalculationController {

    private static final String PATH = "/settings/recalculation";

    private final ClockRecalculation recalculation;
    private final RecalculationPanel panel;

    RecalculationController(ClockRecalculation recalculation, RecalculationPanel panel) {
        this.recalculation = recalculation;
        this.panel = panel;
    }

    @GetMapping(PATH)
    String page(ViewerRequest request, Model model) {
        admit(request);
        panel.show(request.reader(), model);
        return "settings-recalculation";
    }

    @PostMapping(PATH)
    String preview(ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return answer(recalculation.preview(request.viewer().actor()), request, next);
    }

    @PostMapping(PATH + "/{id}/confirmation")
    String confirm(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return answer(recalculation.confirm(id, request.viewer().actor()), request, next);
    }

    @PostMapping(PATH + "/{id}/cancellation")
    String cancel(@PathVariable long id, ViewerRequest request, RedirectAttributes next) {
        admit(request);
        return answer(recalculation.cancel(id), request, next);
    }

    private static String answer(boolean done, ViewerRequest request, RedirectAttributes next) {
        if (!done) {
            SettingResponse.refuse(request.reader().text("settings.recalculation.refused"), next);
        }
        return "redirect:" + PATH;
    }
}
