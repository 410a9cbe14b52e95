package id.tanggap.desk.danger;

import id.tanggap.phone.callback.CallbackCommands;
import id.tanggap.phone.danger.DangerAlert;
import id.tanggap.phone.danger.DangerAlerts;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The alert about a person in danger: drawn again after a `danger` event, and taken with one click.
@Controller
class DangerController {

    private final DangerPanelAdvice panels;
    private final DangerAlerts alerts;
    private final CallbackCommands callbacks;

    DangerController(DangerPanelAdvice panels, DangerAlerts alerts, CallbackCommands callbacks) {
        this.panels = panels;
        this.alerts = alerts;
        this.callbacks = callbacks;
    }

    @GetMapping("/danger")
    String panel(ViewerRequest request, Model model) {
        model.addAttribute("danger", panels.of(request.reader()));
        return "fragments/danger :: panel";
    }

    /// Ends the ringing for everybody, claims the proposed callback, and leads to it; without one, to the ticket. If a
    /// colleague was faster, the page says who has it.
    @PostMapping("/danger/{alert}/taking")
    String take(@PathVariable long alert, ViewerRequest request) {
        return alerts.take(alert, request.viewer())
                .flatMap(taken -> Optional.ofNullable(taken.about()).map(about -> place(taken, about, request)))
                .orElseThrow(HttpErrors::notFound);
    }

    private String place(DangerAlert taken, DangerAlert.About about, ViewerRequest request) {
        var callback = taken.callbackId();
        if (callback == null) {
            return "redirect:/tickets/" + about.ticket().digits();
        }
        callbacks.claim(callback, request.viewer());
        return "redirect:/phone/callbacks/" + callback;
    }
}
