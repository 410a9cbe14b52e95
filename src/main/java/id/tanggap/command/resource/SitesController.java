package id.tanggap.command.resource;

import id.tanggap.command.near.VicinityRequest;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.resource.Confirmation;
import id.tanggap.resource.PositionPrecision;
import id.tanggap.resource.ResourcePolicy;
import id.tanggap.resource.ResourceResult;
import id.tanggap.resource.history.ResourceHistory;
import id.tanggap.resource.site.Site;
import id.tanggap.resource.site.SiteCode;
import id.tanggap.resource.site.SiteDraft;
import id.tanggap.resource.site.SiteEditor;
import id.tanggap.resource.site.SiteFields;
import id.tanggap.resource.site.SiteFilter;
import id.tanggap.resource.site.SiteKind;
import id.tanggap.resource.site.Sites;
import id.tanggap.resource.vehicle.Vehicles;
import id.tanggap.table.HxlWriter;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.ViewerRequest;
import id.tanggap.web.wording.PageReader;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of sites: list with filters, one site with its history, forms, export.
@Controller
@RequestMapping("/sites")
class SitesController {

    private static final int A_PAGE = 50;

    private final Sites sites;
    private final SiteEditor editor;
    private final Vehicles vehicles;
    private final ResourceHistory history;
    private final ResourceWords words;
    private final ResourceExport exports;
    private final ResourceForms forms;

    SitesController(
            Sites sites,
            SiteEditor editor,
            Vehicles vehicles,
            ResourceHistory history,
            ResourceWords words,
            ResourceExport exports) {
        this.sites = sites;
        this.editor = editor;
        this.vehicles = vehicles;
        this.history = history;
        this.words = words;
        this.exports = exports;
        this.forms = new ResourceForms("sites", SiteFields.ALL, this::fields, id -> sites.find(id)
                .orElseThrow()
                .code()
                .value());
    }

    @GetMapping
    String list(@RequestParam Map<String, String> asked, ViewerRequest request, Model model) {
        var reader = request.reader();
        var near = exports.vicinities().read(asked, reader);
        var filters = new AskedFilters(asked, reader);
        var filter = filter(filters, near);
        var found = near.isWrong() ? List.<Site>of() : sites.list(filter, key(asked), A_PAGE + 1);
        var page = new ResourceListPage(
                "sites",
                asked,
                table(found, near, reader),
                filters(filters),
                List.of(),
                near,
                reader.viewer().role().keepsResources(),
                "");
        if (found.size() > A_PAGE) {
            var last = Sites.after(filter, found.get(A_PAGE - 1));
            page = page.before(last.name(), last.id());
        }
        model.addAttribute("list", page);
        return request.part() ? "fragments/resource :: list" : "resources";
    }

    private SiteFilter filter(AskedFilters asked, VicinityRequest near) {
        return new SiteFilter(
                asked.value("q").strip(),
                asked.chosen("kind", SiteKind.values()),
                words.office(asked.value("balai")),
                asked.region(),
                asked.onlyStale() ? asked.reader().now().minus(Confirmation.GOOD_FOR) : null,
                near.vicinity());
    }

    private static Sites.Key key(Map<String, String> asked) {
        return new Sites.Key(asked.getOrDefault("afterName", ""), ResourceListPage.id(asked));
    }

    private List<ResourceField> filters(AskedFilters asked) {
        return List.of(
                asked.text("q", "resource.search"),
                asked.choice("kind", "resource.kind", kinds(asked.reader())),
                asked.choice(
                        "balai", "resource.keeper", words.balai(asked.reader().text("resource.all-balai"))),
                asked.text("region", "resource.region"),
                asked.stale());
    }

    private static List<ResourceField.Option> kinds(PageReader reader) {
        return ResourceWords.options(SiteKind.values(), "resource.site-kind.", reader);
    }

    private static ResourceListPage.Table table(List<Site> found, VicinityRequest near, PageReader reader) {
        return new ResourceListPage.Table(
                List.of(reader.text("resource.kind"), reader.text("resource.place"), reader.text("resource.keeper")),
                found.stream()
                        .limit(A_PAGE)
                        .map(site -> row(site, near, reader))
                        .toList());
    }

    private static ResourceRow row(Site site, VicinityRequest near, PageReader reader) {
        return new ResourceRow(
                "/sites/" + site.code(),
                site.name(),
                site.code().value(),
                List.of(
                        reader.text("resource.site-kind." + site.kind().code()),
                        place(site.kabkota(), site.position().point(), near, reader),
                        keeper(site, reader)),
                site.stale(reader.now()),
                pills(site, reader));
    }

    private static String keeper(Site site, PageReader reader) {
        var balai = site.balai();
        return balai == null ? reader.text("resource.ministry") : reader.balai(balai.value());
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
        var filter = filter(new AskedFilters(asked, reader), exports.near(asked, reader));
        try (var export = exports.begin("sites", reader, response)) {
            var writer = new HxlWriter(SiteFields.ALL, reader.locale(), response.getWriter());
            var after = Sites.Key.START;
            for (var page = sites.list(filter, after, A_PAGE);
                    !page.isEmpty();
                    page = sites.list(filter, after, A_PAGE)) {
                page.forEach(site -> writer.write(exported(site, reader)));
                export.add(page.size());
                after = Sites.after(filter, page.getLast());
            }
            writer.flush();
            export.finish();
        }
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
    ModelAndView blank(ViewerRequest request) {
        return forms.show(ResourceForm.blank(Map.of("kind", "lumbung", "balai", own(request))), request);
    }

    private static String own(ViewerRequest request) {
        var balai = request.viewer().balai();
        return balai == null ? "" : balai;
    }

    @PostMapping("/new")
    ModelAndView add(@RequestParam Map<String, String> all, ViewerRequest request, RedirectAttributes next) {
        var form = forms.sent("", all);
        return forms.after(editor.add(form.values(), request.viewer()), form, request, next);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, ViewerRequest request, Model model) {
        var site = found(code);
        var reader = request.reader();
        var numbers = ResourcePolicy.seesNumbers(request.viewer(), site.balai());
        model.addAttribute(
                "page",
                new ResourcePage(
                        "sites",
                        site.code().value(),
                        site.name(),
                        pills(site, reader),
                        facts(site, numbers, reader),
                        words.history(
                                ResourceHistory.Of.site(site.id()),
                                SiteFields.ALL,
                                new ResourceWords.Shown("resource.site-kind.", numbers),
                                reader),
                        ResourceWords.standing(site.confirmation(), site.balai(), reader)));
        model.addAttribute("siteId", site.id());
        model.addAttribute(
                "vehicles",
                vehicles.at(site.id()).stream()
                        .map(vehicle -> VehiclesController.row(vehicle, reader))
                        .toList());
        return "resource";
    }

    private static List<ResourceFact> facts(Site site, boolean numbers, PageReader reader) {
        var contact = site.contact();
        return List.of(
                ResourceFact.of(
                        "resource.kind",
                        reader.text("resource.site-kind." + site.kind().code()),
                        reader),
                ResourceFact.of("resource.place", reader.place(site.kabkota().value()), reader),
                ResourceFact.of("resource.position", position(site, reader), reader),
                ResourceFact.of("resource.contact", contact.name(), reader),
                ResourceFact.of(
                        "resource.phone", numbers ? contact.phone() : ResourceWords.masked(contact.phone()), reader),
                ResourceFact.of("resource.opening", contact.opening(), reader),
                ResourceFact.of("resource.keeper", keeper(site, reader), reader));
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
    ModelAndView edit(@PathVariable String code, ViewerRequest request) {
        var site = found(code);
        HttpErrors.admit(ResourcePolicy.changes(request.viewer(), site.balai()));
        var values = SiteFields.values(SiteDraft.of(site));
        return forms.show(
                new ResourceForm(
                        site.code().value(), history.last(ResourceHistory.Of.site(site.id())), values, List.of()),
                request);
    }

    @PostMapping("/{code}/edit")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam Map<String, String> all,
            ViewerRequest request,
            RedirectAttributes next) {
        var form = forms.sent(code, all);
        return forms.after(
                editor.change(code(code), form.seen(), form.values(), request.viewer()), form, request, next);
    }

    @PostMapping("/{code}/confirmation")
    String confirm(@PathVariable String code, ViewerRequest request) {
        HttpErrors.admit(editor.confirm(code(code), request.viewer()) instanceof ResourceResult.Saved);
        return "redirect:/sites/" + code(code);
    }

    private List<ResourceField> fields(ResourceForm form, PageReader reader) {
        var options = Map.of(
                "kind", kinds(reader),
                "balai", words.balai(reader.text("resource.ministry")),
                "precision", ResourceWords.options(PositionPrecision.values(), "resource.precision.", reader),
                "needsDeclaration", ResourceListPage.yesNo(reader),
                "closed", ResourceListPage.yesNo(reader));
        return ResourceWords.form(SiteFields.ALL, form, options, reader);
    }

    private Site found(String code) {
        return SiteCode.read(code).flatMap(sites::find).orElseThrow(HttpErrors::notFound);
    }

    private static SiteCode code(String code) {
        return SiteCode.read(code).orElseThrow(HttpErrors::notFound);
    }
}
