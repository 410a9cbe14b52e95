package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityReader;
import id.tanggap.command.near.VicinityRequest;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.PositionPrecision;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.Site;
import id.tanggap.resource.SiteCode;
import id.tanggap.resource.SiteDraft;
import id.tanggap.resource.SiteEditor;
import id.tanggap.resource.SiteFields;
import id.tanggap.resource.SiteFilter;
import id.tanggap.resource.SiteKind;
import id.tanggap.resource.Sites;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.history.ResourceSubject;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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

/// The pages of sites: list with filters, one site with its history, forms, export.
@Controller
@RequestMapping("/sites")
class SitesController {

    private static final int A_PAGE = 50;
    private static final ResourceWords.Shown MASKED = new ResourceWords.Shown("resource.site-kind.", false);

    private final Sites sites;
    private final SiteEditor editor;
    private final Vehicles vehicles;
    private final ResourceHistory history;
    private final ResourceWords words;
    private final VicinityReader vicinities;

    SitesController(
            Sites sites,
            SiteEditor editor,
            Vehicles vehicles,
            ResourceHistory history,
            ResourceWords words,
            VicinityReader vicinities) {
        this.sites = sites;
        this.editor = editor;
        this.vehicles = vehicles;
        this.history = history;
        this.words = words;
        this.vicinities = vicinities;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var near = vicinities.read(asked, reader);
        var filter = filter(asked, near, reader);
        var found = near.isWrong() ? List.<Site>of() : sites.list(filter, key(asked), A_PAGE + 1);
        var page = new ResourceListPage("sites", "building-warehouse", asked)
                .columns(List.of(
                        reader.text("resource.kind"), reader.text("resource.place"), reader.text("resource.keeper")))
                .rows(found.stream()
                        .limit(A_PAGE)
                        .map(site -> row(site, near, reader))
                        .toList())
                .filters(filters(asked, reader))
                .vicinity(near)
                .mayAdd(reader.viewer().role().keepsResources());
        if (found.size() > A_PAGE) {
            var last = Sites.after(filter, found.get(A_PAGE - 1));
            page.next(last.name(), last.id());
        }
        model.addAttribute("list", page);
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private SiteFilter filter(Map<String, String> asked, VicinityRequest near, PageReader reader) {
        return new SiteFilter(
                asked.getOrDefault("q", "").strip(),
                ResourceWords.chosen(SiteKind.values(), SiteKind::code, asked.getOrDefault("kind", "")),
                words.office(asked.getOrDefault("balai", "")),
                region(asked),
                asked.getOrDefault("stale", "").equals("yes") ? reader.now().minus(Confirmation.GOOD_FOR) : null,
                near.vicinity());
    }

    static String region(Map<String, String> asked) {
        var text = asked.getOrDefault("region", "").strip();
        return text.matches("\\d{2}(\\.\\d{2})?") ? new RegionCode(text).value() : "";
    }

    private static Sites.Key key(Map<String, String> asked) {
        return new Sites.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked));
    }

    private List<ResourceField> filters(Map<String, String> asked, PageReader reader) {
        return List.of(
                ResourceField.text("q", reader.text("resource.search"), asked.getOrDefault("q", "")),
                ResourceField.choice(
                        "kind",
                        reader.text("resource.kind"),
                        asked.getOrDefault("kind", ""),
                        ResourceWords.options(SiteKind.values(), SiteKind::code, "resource.site-kind.", reader)),
                ResourceField.choice(
                        "balai",
                        reader.text("resource.keeper"),
                        asked.getOrDefault("balai", ""),
                        words.balai(reader.text("resource.all-balai"))),
                ResourceField.text("region", reader.text("resource.region"), asked.getOrDefault("region", "")),
                ResourceListPage.staleFilter(asked, reader));
    }

    private static ResourceRow row(Site site, VicinityRequest near, PageReader reader) {
        var balai = site.balai();
        return new ResourceRow(
                "/sites/" + site.code(),
                site.name(),
                site.code().value(),
                List.of(
                        reader.text("resource.site-kind." + site.kind().code()),
                        place(site.kabkota(), site.position().point(), near, reader),
                        balai == null ? reader.text("resource.ministry") : reader.balai(balai.value())),
                site.stale(reader.now()),
                pills(site, reader));
    }

    /// The name of an area, with the distance if the list is one of a vicinity.
    static String place(RegionCode area, GeoPoint point, VicinityRequest near, PageReader reader) {
        var vicinity = near.vicinity();
        var name = reader.place(area.value());
        return vicinity == null ? name : name + " · " + reader.kilometres(vicinity.metresTo(point));
    }

    private static List<String> pills(Site site, PageReader reader) {
        var pills = new ArrayList<String>();
        if (site.standing().invented()) {
            pills.add(reader.text("resource.invented"));
        }
        if (site.closed()) {
            pills.add(reader.text("resource.closed"));
        }
        if (site.standing().needsDeclaration()) {
            pills.add(reader.text("resource.needs-declaration"));
        }
        return pills;
    }

    @GetMapping("/export")
    void export(@RequestParam Map<String, String> asked, ViewerRequest request, HttpServletResponse response)
            throws IOException {
        var reader = request.reader();
        var near = vicinities.read(asked, reader);
        if (near.isWrong()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, near.problem());
        }
        ResourceListPage.csv(response, "sites", reader);
        var writer = new HxlWriter(SiteFields.ALL, reader.locale(), response.getWriter());
        var filter = filter(asked, near, reader);
        var after = Sites.Key.START;
        for (var page = sites.list(filter, after, A_PAGE); !page.isEmpty(); page = sites.list(filter, after, A_PAGE)) {
            page.forEach(site -> writer.write(exported(site, reader)));
            after = Sites.after(filter, page.getLast());
        }
        writer.flush();
    }

    /// Numbers only for those who may see them.
    private static Map<String, String> exported(Site site, PageReader reader) {
        var values = new HashMap<>(SiteFields.values(SiteDraft.of(site)));
        if (!ResourcePolicy.seesNumbers(reader.viewer(), site.balai())) {
            values.remove("contactPhone");
        }
        return values;
    }

    @GetMapping("/new")
    String blank(ViewerRequest request, Model model) {
        return form(ResourceForm.blank("sites", Map.of("kind", "lumbung", "balai", own(request))), request, model);
    }

    private static String own(ViewerRequest request) {
        var balai = request.viewer().balai();
        return balai == null ? "" : balai;
    }

    @PostMapping("/new")
    String add(@RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("sites", "", all, SiteFields.ALL);
        return after(editor.add(form.values(), request.viewer()), form, request, model);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, ViewerRequest request, Model model) {
        var site = found(code);
        var reader = request.reader();
        var phone = site.contact().phone();
        var numbers = ResourcePolicy.seesNumbers(request.viewer(), site.balai());
        var contact = site.contact().name();
        var opening = site.contact().opening();
        var facts = List.of(
                new ResourceFact(
                        reader.text("resource.kind"),
                        reader.text("resource.site-kind." + site.kind().code())),
                new ResourceFact(
                        reader.text("resource.place"),
                        reader.place(site.kabkota().value())),
                new ResourceFact(reader.text("resource.position"), position(site, reader)),
                new ResourceFact(reader.text("resource.contact"), contact == null ? "" : contact),
                new ResourceFact(
                        reader.text("resource.phone"),
                        phone == null ? "" : numbers ? phone : ResourceWords.masked(phone)),
                new ResourceFact(reader.text("resource.opening"), opening == null ? "" : opening),
                new ResourceFact(
                        reader.text("resource.keeper"),
                        row(site, VicinityRequest.NONE, reader).cells().getLast()));
        var page = new ResourcePage("sites", site.code().value(), site.name())
                .pills(pills(site, reader))
                .facts(facts)
                .confirmed(ResourceWords.confirmed(site.confirmation(), reader), site.stale(reader.now()))
                .mayChange(ResourcePolicy.changes(request.viewer(), site.balai()))
                .history(words.history(
                        of(site), SiteFields.ALL, new ResourceWords.Shown(MASKED.kinds(), numbers), reader));
        model.addAttribute("page", page);
        model.addAttribute("siteId", site.id());
        model.addAttribute(
                "vehicles",
                vehicles.at(site.id()).stream()
                        .map(vehicle -> VehiclesController.row(vehicle, reader))
                        .toList());
        return "resource";
    }

    private static String position(Site site, PageReader reader) {
        var point = site.position().point();
        return "%.5f, %.5f (%s)"
                .formatted(
                        point.latitude(),
                        point.longitude(),
                        reader.text("resource.precision."
                                + site.position().precision().code()));
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, ViewerRequest request, Model model) {
        var site = found(code);
        if (!ResourcePolicy.changes(request.viewer(), site.balai())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var values = SiteFields.values(SiteDraft.of(site));
        return form(
                new ResourceForm("sites", site.code().value(), history.last(of(site)), values, List.of()),
                request,
                model);
    }

    @PostMapping("/{code}/edit")
    String change(
            @PathVariable String code, @RequestParam Map<String, String> all, ViewerRequest request, Model model) {
        var form = ResourceWords.sent("sites", code, all, SiteFields.ALL);
        return after(editor.change(code(code), form.seen(), form.values(), request.viewer()), form, request, model);
    }

    @PostMapping("/{code}/confirmation")
    String confirm(@PathVariable String code, ViewerRequest request) {
        if (!(editor.confirm(code(code), request.viewer()) instanceof ResourceResult.Saved)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return "redirect:/sites/" + code(code);
    }

    private String after(ResourceResult result, ResourceForm form, ViewerRequest request, Model model) {
        return switch (result) {
            case ResourceResult.Saved saved ->
                "redirect:/sites/"
                        + sites.find(saved.id())
                                .map(Site::code)
                                .map(SiteCode::value)
                                .orElseThrow();
            case ResourceResult.Wrong wrong -> form(form.with(wrong.problems()), request, model);
            case ResourceResult.Refused refused -> {
                model.addAttribute("refused", request.reader().sentence(refused.reason()));
                yield form(form, request, model);
            }
        };
    }

    private String form(ResourceForm form, ViewerRequest request, Model model) {
        var reader = request.reader();
        if (!reader.viewer().role().keepsResources()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var options = Map.of(
                "kind", ResourceWords.options(SiteKind.values(), SiteKind::code, "resource.site-kind.", reader),
                "balai", words.balai(reader.text("resource.ministry")),
                "precision",
                        ResourceWords.options(
                                PositionPrecision.values(), PositionPrecision::code, "resource.precision.", reader),
                "needsDeclaration", ResourceListPage.yesNo(reader),
                "closed", ResourceListPage.yesNo(reader));
        ResourceWords.show(form, ResourceWords.form(SiteFields.ALL, form, options, reader), model);
        return "resource-form";
    }

    private Site found(String code) {
        return SiteCode.read(code)
                .flatMap(sites::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static SiteCode code(String code) {
        return SiteCode.read(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResourceHistory.Of of(Site site) {
        return new ResourceHistory.Of(ResourceSubject.SITE, site.id());
    }
}
