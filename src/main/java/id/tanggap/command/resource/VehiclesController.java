package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.vehicle.Vehicle;
import id.tanggap.resource.vehicle.VehicleEditor;
import id.tanggap.resource.vehicle.VehicleFields;
import id.tanggap.resource.vehicle.VehicleKind;
import id.tanggap.resource.vehicle.VehicleState;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of vehicles and equipment.
@Controller
@RequestMapping("/vehicles")
class VehiclesController {

    private static final int A_PAGE = 50;
    private static final ResourceForms FORMS =
            new ResourceForms("vehicles", VehicleFields.ALL, VehiclesController::fields, Long::toString);

    private final Vehicles vehicles;
    private final VehicleEditor editor;
    private final ResourceHistory history;
    private final ResourceWords words;
    private final ResourceExport exports;

    VehiclesController(
            Vehicles vehicles,
            VehicleEditor editor,
            ResourceHistory history,
            ResourceWords words,
            ResourceExport exports) {
        this.vehicles = vehicles;
        this.editor = editor;
        this.history = history;
        this.words = words;
        this.exports = exports;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = vehicles.list(
                filter(new AskedFilters(asked, reader)),
                new Vehicles.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked)),
                A_PAGE + 1);
        var page = new ResourceListPage(
                "vehicles",
                asked,
                new ResourceListPage.Table(
                        List.of(
                                reader.text("resource.kind"),
                                reader.text("resource.where"),
                                reader.text("resource.condition")),
                        found.stream()
                                .limit(A_PAGE)
                                .map(one -> row(one, reader))
                                .toList()),
                filters(new AskedFilters(asked, reader)),
                List.of(),
                VicinityRequest.NONE,
                reader.viewer().role().keepsResources(),
                "");
        if (found.size() > A_PAGE) {
            var last = found.get(A_PAGE - 1);
            page = page.before(last.about().name(), last.id());
        }
        model.addAttribute("list", page);
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private Vehicles.Filter filter(AskedFilters asked) {
        return new Vehicles.Filter(
                asked.value("q").strip(),
                asked.chosen("kind", VehicleKind.values()),
                asked.chosen("state", VehicleState.values()),
                words.office(asked.value("balai")));
    }

    private List<ResourceField> filters(AskedFilters asked) {
        return List.of(
                asked.text("q", "resource.search"),
                asked.choice("kind", "resource.kind", kinds(asked.reader())),
                asked.choice("state", "resource.condition", states(asked.reader())),
                asked.choice(
                        "balai", "resource.keeper", words.balai(asked.reader().text("resource.all-balai"))));
    }

    private static List<ResourceField.Option> kinds(PageReader reader) {
        return ResourceWords.options(VehicleKind.values(), "resource.vehicle-kind.", reader);
    }

    private static List<ResourceField.Option> states(PageReader reader) {
        return ResourceWords.options(VehicleState.values(), "resource.state.", reader);
    }

    static ResourceRow row(Vehicle vehicle, PageReader reader) {
        var about = vehicle.about();
        var whereabouts = about.whereabouts();
        var state = reader.text("resource.state." + about.state().code());
        return new ResourceRow(
                "/vehicles/" + vehicle.id(),
                about.name(),
                about.code(),
                List.of(
                        kind(vehicle, reader),
                        whereabouts == null ? vehicle.siteName() : whereabouts + " (" + vehicle.siteName() + ")",
                        state),
                vehicle.stale(reader.now()),
                vehicle.invented() ? List.of(reader.text("resource.invented")) : List.of());
    }

    private static String kind(Vehicle vehicle, PageReader reader) {
        var kind = reader.text("resource.vehicle-kind." + vehicle.about().kind().code());
        var capacity = vehicle.about().capacity();
        var payload = vehicle.about().payloadKg();
        return Stream.of(
                        kind,
                        capacity == null
                                ? ""
                                : reader.text(
                                        "resource.unit."
                                                + vehicle.about().kind().unit(),
                                        capacity),
                        payload == null ? "" : reader.text("resource.unit.payload", payload))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/export")
    void export(@RequestParam Map<String, String> asked, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var filter = filter(new AskedFilters(asked, reader));
        try (var export = exports.begin("vehicles", reader, response)) {
            var writer = new HxlWriter(VehicleFields.ALL, reader.locale(), response.getWriter());
            var after = Vehicles.Key.START;
            for (var page = vehicles.list(filter, after, A_PAGE);
                    !page.isEmpty();
                    page = vehicles.list(filter, after, A_PAGE)) {
                page.forEach(vehicle -> writer.write(VehicleFields.values(vehicle.about())));
                export.add(page.size());
                after = new Vehicles.Key(
                        page.getLast().about().name(), page.getLast().id());
            }
            writer.flush();
            export.finish();
        }
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam Map<String, String> asked, ViewerRequest request) {
        return FORMS.show(ResourceForm.blank(ResourceWords.posted(asked, VehicleFields.ALL)), request);
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam Map<String, String> all, ViewerRequest request, RedirectAttributes next) {
        var form = FORMS.sent("", all);
        return FORMS.after(editor.add(form.values(), request.viewer()), form, request, next);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        var vehicle = found(id);
        var reader = request.reader();
        var row = row(vehicle, reader);
        var facts = List.of(
                ResourceFact.of("resource.kind", row.cells().getFirst(), reader),
                ResourceFact.of("resource.number-plate", vehicle.about().code(), reader),
                ResourceFact.of("resource.condition", row.cells().getLast(), reader),
                ResourceFact.of("resource.where", row.cells().get(1), reader));
        var shown = new ResourceWords.Shown("resource.vehicle-kind.", false);
        model.addAttribute(
                "page",
                new ResourcePage(
                        "vehicles",
                        Long.toString(id),
                        vehicle.about().name(),
                        row.pills(),
                        facts,
                        words.history(ResourceHistory.Of.vehicle(id), VehicleFields.ALL, shown, reader),
                        ResourceWords.standing(vehicle.confirmation(), vehicle.balai(), reader)));
        return "resource";
    }

    @PostMapping("/{id:\\d{1,18}}/confirmation")
    String confirm(@PathVariable long id, ViewerRequest request) {
        HttpErrors.admit(editor.confirm(id, request.viewer()) instanceof ResourceResult.Saved);
        return "redirect:/vehicles/" + id;
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    ModelAndView edit(@PathVariable long id, ViewerRequest request) {
        var vehicle = found(id);
        HttpErrors.admit(ResourcePolicy.changes(request.viewer(), vehicle.balai()));
        var values = VehicleFields.values(vehicle.about());
        return FORMS.show(
                new ResourceForm(Long.toString(id), history.last(ResourceHistory.Of.vehicle(id)), values, List.of()),
                request);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            RedirectAttributes next) {
        var form = FORMS.sent(Long.toString(id), all);
        return FORMS.after(editor.change(id, form.seen(), form.values(), request.viewer()), form, request, next);
    }

    private static List<ResourceField> fields(ResourceForm form, PageReader reader) {
        var options = Map.of("kind", kinds(reader), "state", states(reader));
        return ResourceWords.form(VehicleFields.ALL, form, options, reader);
    }

    private Vehicle found(long id) {
        return vehicles.find(id).orElseThrow(HttpErrors::notFound);
    }
}
