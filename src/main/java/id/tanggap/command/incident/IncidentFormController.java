package id.tanggap.command.incident;

import id.tanggap.incident.Incident;
import id.tanggap.incident.IncidentPhase;
import id.tanggap.incident.IncidentResult;
import id.tanggap.incident.IncidentTypes;
import id.tanggap.incident.command.IncidentCommands;
import id.tanggap.incident.view.IncidentLeads;
import id.tanggap.incident.view.Incidents;
import id.tanggap.region.PlaceFinder;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form of an incident, new or edited. A form with problems is shown again with what was typed.
@Controller
class IncidentFormController {

    private final Incidents incidents;
    private final IncidentCommands commands;
    private final IncidentFormParser parser;
    private final IncidentLeads leads;
    private final PlaceFinder places;
    private final AreaMaps maps;

    IncidentFormController(
            Incidents incidents,
            IncidentCommands commands,
            IncidentFormParser parser,
            IncidentLeads leads,
            PlaceFinder places,
            AreaMaps maps) {
        this.incidents = incidents;
        this.commands = commands;
        this.parser = parser;
        this.leads = leads;
        this.places = places;
        this.maps = maps;
    }

    /// @param place code of a place to begin with
    @GetMapping("/incidents/new")
    String empty(@RequestParam(defaultValue = "") String place, ViewerRequest request, Model model) {
        admit(request);
        var start = place.isEmpty() ? Set.<String>of() : Set.of(place);
        var fields = Map.of("phase", IncidentPhase.TANGGAP_DARURAT.code(), "urgency", "darurat");
        return shown(new Edit(new IncidentFactsForm(fields, start), null), List.of(), request, model);
    }

    @GetMapping("/incidents/{code}/facts")
    String edit(@PathVariable String code, ViewerRequest request, Model model) {
        admit(request);
        var incident = incidents.named(code).orElseThrow(HttpErrors::notFound);
        var form = IncidentFactsForm.of(incident.facts(), request.viewer().zone());
        return shown(new Edit(form, incident), List.of(), request, model);
    }

    @PostMapping("/incidents")
    String open(@RequestParam MultiValueMap<String, String> sent, ViewerRequest request, Model model) {
        admit(request);
        return take(sent, null, request, model);
    }

    @PostMapping("/incidents/{code}/facts")
    String save(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            ViewerRequest request,
            Model model) {
        admit(request);
        return take(sent, incidents.named(code).orElseThrow(HttpErrors::notFound), request, model);
    }

    private String take(
            MultiValueMap<String, String> sent, @Nullable Incident incident, ViewerRequest request, Model model) {
        var form = IncidentFactsForm.of(sent, places);
        if (form.said("add").isPresent()) {
            return shown(new Edit(form, incident), List.of(), request, model);
        }
        var parsed = parser.parse(form, request.viewer().zone());
        if (parsed.facts().isEmpty()) {
            var said = parsed.problems().stream()
                    .map(key -> request.reader().text(key))
                    .toList();
            return shown(new Edit(form, incident), said, request, model);
        }
        var facts = parsed.facts().get();
        var result = incident == null
                ? commands.open(facts, request.viewer())
                : commands.edit(incident.code(), facts, version(form), request.viewer());
        return switch (result) {
            case IncidentResult.Done done ->
                "redirect:/incidents/" + done.code().value();
            case IncidentResult.Declined declined ->
                shown(new Edit(form, incident), List.of(request.reader().refusal(declined.reason())), request, model);
        };
    }

    private static long version(IncidentFactsForm form) {
        return form.said("version")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L);
    }

    /// @param incident that is edited; null for a new one
    private record Edit(IncidentFactsForm form, @Nullable Incident incident) {}

    private String shown(Edit edit, List<String> problems, ViewerRequest request, Model model) {
        var form = edit.form();
        var locale = request.locale();
        model.addAttribute("form", form);
        model.addAttribute("incident", edit.incident());
        model.addAttribute("problems", problems);
        model.addAttribute(
                "types",
                IncidentTypes.shipped().all().stream()
                        .map(type -> new Choice(type.code(), type.label(locale)))
                        .toList());
        model.addAttribute("phases", IncidentPhase.values());
        model.addAttribute("people", leads.all());
        model.addAttribute("map", maps.view(form.places(), request.reader()));
        model.addAttribute(
                "chosen",
                form.places().stream()
                        .filter(code -> code.matches("[\\d.]{2,13}"))
                        .map(code -> new Choice(code, request.reader().place(code)))
                        .toList());
        model.addAttribute(
                "options",
                form.said("placeText").map(words -> places.suggest(words, 6)).orElse(List.of()));
        return "incident-form";
    }

    /// @param code of a type or an area
    public record Choice(String code, String label) {}

    private static void admit(ViewerRequest request) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
    }
}
