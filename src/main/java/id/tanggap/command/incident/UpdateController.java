package id.tanggap.command.incident;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.update.ReporterUpdates;
import id.tanggap.incident.update.UpdatePreviews;
import id.tanggap.incident.view.Incidents;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One message to all reporters of an incident: written, shown as each channel would carry it, then sent.
@Controller
class UpdateController {

    private static final int SHOWN = 20;

    private final Incidents incidents;
    private final ReporterUpdates updates;
    private final UpdatePreviews previews;

    UpdateController(Incidents incidents, ReporterUpdates updates, UpdatePreviews previews) {
        this.incidents = incidents;
        this.updates = updates;
        this.previews = previews;
    }

    /// Shows the form; with a text also what it would be on each channel. The text is sent by POST, because it may be
    /// long; this address changes nothing.
    @GetMapping("/incidents/{code}/update")
    String write(@PathVariable String code, ViewerRequest request, Model model) {
        return shown(open(code, request), "", request, model);
    }

    @PostMapping("/incidents/{code}/update/preview")
    String preview(@PathVariable String code, @RequestParam String text, ViewerRequest request, Model model) {
        return shown(open(code, request), text, request, model);
    }

    private String shown(Incident incident, String text, ViewerRequest request, Model model) {
        model.addAttribute("incident", incident);
        model.addAttribute("text", text);
        model.addAttribute("longest", ReporterUpdates.LONGEST);
        model.addAttribute("token", UUID.randomUUID().toString());
        var fits = !text.isBlank() && text.strip().length() <= ReporterUpdates.LONGEST;
        model.addAttribute("preview", fits ? previews.of(incident, text, request.viewer()) : null);
        return "incident-update";
    }

    /// Sends it; the same form sent twice is one update.
    @PostMapping("/incidents/{code}/updates")
    String send(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        var result = updates.send(
                IncidentPageController.parsed(code), token(sent), sent.getOrDefault("text", ""), request.viewer());
        if (result instanceof IncidentResult.Declined) {
            return IncidentPageController.after(result, code, request.reader(), next);
        }
        return "redirect:/incidents/" + IncidentPageController.parsed(code).value() + "/updates";
    }

    private static UUID token(Map<String, String> sent) {
        try {
            return UUID.fromString(sent.getOrDefault("token", ""));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "token", e);
        }
    }

    /// What became of the updates.
    @GetMapping("/incidents/{code}/updates")
    String sent(@PathVariable String code, ViewerRequest request, Model model) {
        var incident = incidents.named(code).orElseThrow(HttpErrors::notFound);
        model.addAttribute("incident", incident);
        model.addAttribute("updates", updates.of(incident, request.viewer(), SHOWN));
        return request.part() ? "fragments/incident :: updates" : "incident-updates";
    }

    private Incident open(String code, ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        return incidents.named(code).orElseThrow(HttpErrors::notFound);
    }
}
