package id.tanggap.command.incident;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentCode;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.IncidentTransition;
import id.tanggap.incident.attachment.TicketSuggestions;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.update.ReporterUpdates;
import id.tanggap.incident.view.Incidents;
import id.tanggap.platform.code.Coded;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One incident: its facts, figures, tickets, suggestions, updates and log.
@Controller
class IncidentPageController {

    /// Of the model and of flash attributes: why a command was declined, and what was done.
    static final String DECLINED = "declined";

    static final String DONE = "done";

    private static final int TICKETS = 50;
    private static final int SUGGESTIONS = 100;
    private static final int LOG = 50;
    private static final int UPDATES = 5;

    private final Incidents incidents;
    private final IncidentCommands commands;
    private final TicketSuggestions suggestions;
    private final ReporterUpdates updates;
    private final IncidentPages pages;

    IncidentPageController(
            Incidents incidents,
            IncidentCommands commands,
            TicketSuggestions suggestions,
            ReporterUpdates updates,
            IncidentPages pages) {
        this.incidents = incidents;
        this.commands = commands;
        this.suggestions = suggestions;
        this.updates = updates;
        this.pages = pages;
    }

    /// Which pages of the lists are shown.
    ///
    /// @param before id of the last ticket of the page before; null for the first page
    /// @param earlier id of the last entry of the log of the page before; null for the first page
    record Pages(@Nullable Long before, @Nullable Long earlier) {}

    @GetMapping("/incidents/{code}")
    String page(@PathVariable String code, Pages asked, ViewerRequest request, Model model) {
        var incident = incidents.named(code).orElseThrow(HttpErrors::notFound);
        var reader = request.reader();
        tickets(incident, orFirst(asked.before()), reader, model);
        var log = incidents.log(incident, orFirst(asked.earlier()), LOG + 1);
        var shown = log.subList(0, Math.min(LOG, log.size()));
        model.addAttribute(
                "log", shown.stream().map(entry -> pages.line(entry, reader)).toList());
        model.addAttribute("earlier", log.size() > LOG ? shown.getLast().id() : null);
        model.addAttribute("updates", updates.of(incident, reader.viewer(), UPDATES));
        return "incident";
    }

    private static long orFirst(@Nullable Long last) {
        return last == null ? Long.MAX_VALUE : last;
    }

    /// The part of the page that follows changes by itself.
    @GetMapping("/incidents/{code}/tickets")
    String part(@PathVariable String code, ViewerRequest request, Model model) {
        tickets(incidents.named(code).orElseThrow(HttpErrors::notFound), Long.MAX_VALUE, request.reader(), model);
        return "fragments/incident :: tickets";
    }

    private void tickets(Incident incident, long before, PageReader reader, Model model) {
        var viewer = reader.viewer();
        var counts = incidents.attachedCounts(incident, viewer);
        var found = incidents.tickets(incident, viewer, before, TICKETS + 1);
        var shown = found.subList(0, Math.min(TICKETS, found.size()));
        model.addAttribute("head", pages.head(incident, counts.total(), reader));
        model.addAttribute("figures", pages.figures(counts, reader));
        model.addAttribute(
                "tickets", shown.stream().map(one -> pages.row(one, reader)).toList());
        model.addAttribute("next", found.size() > TICKETS ? shown.getLast().id() : null);
        model.addAttribute(
                "suggested",
                suggestions.of(incident, viewer, SUGGESTIONS).stream()
                        .map(one -> pages.row(one, reader))
                        .toList());
        model.addAttribute("leads", viewer.role().opensIncidents());
        model.addAttribute("attaches", incident.isOpen() && viewer.role().changesTickets());
    }

    /// Confirms or dismisses a proposal, closes or reopens an incident.
    @PostMapping("/incidents/{code}/state")
    String move(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        var wanted = Coded.find(IncidentTransition.values(), sent.getOrDefault("transition", ""))
                .orElseThrow(HttpErrors::badRequest);
        var result = commands.move(parsed(code), wanted, sent.getOrDefault("reason", ""), request.viewer());
        return after(result, code, request.reader(), next);
    }

    @PostMapping("/incidents/{code}/log")
    String note(@PathVariable String code, @RequestParam String text, ViewerRequest request, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().changesTickets());
        return after(commands.note(parsed(code), text, request.viewer()), code, request.reader(), next) + "#log";
    }

    /// Back to the page of the incident, with the reason if the command was declined.
    static String after(IncidentResult result, String code, PageReader reader, RedirectAttributes next) {
        if (result instanceof IncidentResult.Declined declined) {
            next.addFlashAttribute(DECLINED, reader.refusal(declined.reason()));
        }
        return "redirect:/incidents/" + parsed(code).value();
    }

    static IncidentCode parsed(String code) {
        return IncidentCode.parse(code).orElseThrow(HttpErrors::notFound);
    }
}
