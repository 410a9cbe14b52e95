package id.tanggap.command.resource;

import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
import id.tanggap.resource.vehicle.Vehicle;
import id.tanggap.resource.vehicle.VehicleEditor;
import id.tanggap.resource.vehicle.VehicleFields;
import id.tanggap.resource.vehicle.VehicleKind;
import id.tanggap.resource.vehicle.VehicleState;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The pages of vehicles and equipment.
@Controller
@RequestMapping("/vehicles")
class VehiclesController {

    private static final int A_PAGE = 50;

    private final Vehicles vehicles;
    private final VehicleEditor editor;
    private final ResourceHistory history;
    private final ResourceWords words;

    VehiclesController(Vehicles vehicles, VehicleEditor editor, ResourceHistory history, ResourceWords words) {
        this.vehicles = vehicles;
        this.editor = editor;
        this.history = history;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var found = vehicles.list(
                filter(asked),
                new Vehicles.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked)),
                A_PAGE + 1);
        var page = new ResourceListPage("vehicles", "truck", asked)
                .columns(List.of(
                        reader.text("resource.kind"), reader.text("resource.where"), reader.text("resource.condition")))
                .rows(found.stream().limit(A_PAGE).map(one -> row(one, reader)).toList())
                .filters(filters(asked, reader))
                .mayAdd(reader.viewer().role().keepsResources());
        if (found.size() > A_PAGE) {
            var last = found.get(A_PAGE - 1);
            page.next(last.about().name(), last.id());
        }
        model.addAttribute("list", page);
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private Vehicles.Filter filter(Map<String, String> asked) {
        return new Vehicles.Filter(
                asked.getOrDefault("q", "").strip(),
                ResourceWords.chosen(VehicleKind.values(), VehicleKind::code, asked.getOrDefault("kind", "")),
                ResourceWords.chosen(VehicleState.values(), VehicleState::code, asked.getOrDefault("state", "")),
                words.office(asked.getOrDefault("balai", "")));
    }

    private List<ResourceField> filters(Map<String, String> asked, PageReader reader) {
        return List.of(
                ResourceField.text("q", reader.text("resource.search"), asked.getOrDefault("q", "")),
                ResourceField.choice(
                        "kind",
                        reader.text("resource.kind"),
                        asked.getOrDefault("kind", ""),
                        ResourceWords.options(
                                VehicleKind.values(), VehicleKind::code, "resource.vehicle-kind.", reader)),
                ResourceField.choice(
                        "state",
                        reader.text("resource.condition"),
                        asked.getOrDefault("state", ""),
                        ResourceWords.options(VehicleState.values(), VehicleState::code, "resource.state.", reader)),
                ResourceField.choice(
                        "balai",
                        reader.text("resource.keeper"),
                        asked.getOrDefault("balai", ""),
                        words.balai(reader.text("resource.all-balai"))));
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
        return capacity == null
                ? kind
                : kind + ", "
                        + reader.text("resource.unit." + vehicle.about().kind().unit(), capacity);
    }

    @GetMapping("/export")
    void export(@RequestParam Map<String, String> asked, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        ResourceListPage.csv(response, "vehicles", reader);
        var writer = new HxlWriter(VehicleFields.ALL, reader.locale(), response.getWriter());
        var after = Vehicles.Key.START;
        for (var page = vehicles.list(filter(asked), after, A_PAGE);
                !page.isEmpty();
                page = vehicles.list(filter(asked), after, A_PAGE)) {
            page.forEach(vehicle -> writer.write(VehicleFields.values(vehicle.about())));
            after = new Vehicles.Key(
                    page.getLast().about().name(), page.getLast().id());
        }
        writer.flush();
    }

    @GetMapping("/new")
    String blank(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        return form(ResourceForm.blank("vehicles", ResourceWords.posted(asked, VehicleFields.ALL)), request, model);
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("vehicles", "", all, VehicleFields.ALL);
        return after(editor.add(form.values(), request.viewer()), form, request, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, ViewerRequest request, Model model) {
        var vehicle = found(id);
        var reader = request.reader();
        var row = row(vehicle, reader);
        var facts = List.of(
                new ResourceFact(reader.text("resource.kind"), row.cells().getFirst()),
                new ResourceFact(
                        reader.text("resource.number-plate"), vehicle.about().code()),
                new ResourceFact(reader.text("resource.condition"), row.cells().getLast()),
                new ResourceFact(reader.text("resource.where"), row.cells().get(1)));
        model.addAttribute(
                "page",
                new ResourcePage("vehicles", Long.toString(id), vehicle.about().name())
                        .pills(row.pills())
                        .facts(facts)
                        .confirmed(ResourceWords.confirmed(vehicle.confirmation(), reader), vehicle.stale(reader.now()))
                        .mayChange(ResourcePolicy.changes(request.viewer(), vehicle.balai()))
                        .history(words.history(
                                of(id),
                                VehicleFields.ALL,
                                new ResourceWords.Shown("resource.vehicle-kind.", false),
                                reader)));
        return "resource";
    }

    @PostMapping("/{id:\\d{1,18}}/confirmation")
    String confirm(@PathVariable long id, ViewerRequest request) {
        if (!(editor.confirm(id, request.viewer()) instanceof ResourceResult.Saved)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/vehicles/" + id;
    }

    @GetMapping("/{id:\\d{1,18}}/edit")
    String edit(@PathVariable long id, ViewerRequest request, Model model) {
        var vehicle = found(id);
        if (!ResourcePolicy.changes(request.viewer(), vehicle.balai())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var values = VehicleFields.values(vehicle.about());
        return form(
                new ResourceForm("vehicles", Long.toString(id), history.last(of(id)), values, List.of()),
                request,
                model);
    }

    @PostMapping("/{id:\\d{1,18}}/edit")
    String change(@PathVariable long id, @RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("vehicles", Long.toString(id), all, VehicleFields.ALL);
        return after(editor.change(id, form.seen(), form.values(), request.viewer()), form, request, model);
    }

    private static String after(ResourceResult result, ResourceForm form, ViewerRequest request, Model model) {
        return switch (result) {
            case ResourceResult.Saved saved -> "redirect:/vehicles/" + saved.id();
            case ResourceResult.Wrong wrong -> form(form.with(wrong.problems()), request, model);
            case ResourceResult.Refused refused -> {
                model.addAttribute("refused", request.reader().sentence(refused.reason()));
                yield form(form, request, model);
            }
        };
    }

    private static String form(ResourceForm form, ViewerRequest request, Model model) {
        var reader = request.reader();
        if (!reader.viewer().role().keepsResources()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var options = Map.of(
                "kind",
                        ResourceWords.options(
                                VehicleKind.values(), VehicleKind::code, "resource.vehicle-kind.", reader),
                "state", ResourceWords.options(VehicleState.values(), VehicleState::code, "resource.state.", reader));
        ResourceWords.show(form, ResourceWords.form(VehicleFields.ALL, form, options, reader), model);
        return "resource-form";
    }

    private Vehicle found(long id) {
        return vehicles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResourceHistory.Of of(long id) {
        return new ResourceHistory.Of(ResourceSubject.VEHICLE, id);
    }
}
