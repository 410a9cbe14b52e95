package id.tanggap.command.relief;

import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.PeopleBase;
import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.relief.NeedEdit;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.PeopleCount.Origin;
import id.tanggap.relief.PeopleCount.Said;
import id.tanggap.relief.PeopleCount.Way;
import id.tanggap.relief.ReliefBase;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.web.request.HttpErrors;
import id.tanggap.web.request.LocalMinute;
import id.tanggap.web.request.PlacePicker;
import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// People counted in an incident and what they need.
@Controller
class NeedsController {

    private static final String NEEDS = "needs";

    private final ReliefPages pages;
    private final ReliefNeeds needs;
    private final NeedsViews views;
    private final PeopleViews people;
    private final PlaceFinder places;

    NeedsController(ReliefPages pages, ReliefNeeds needs, NeedsViews views, PeopleViews people, PlaceFinder places) {
        this.pages = pages;
        this.needs = needs;
        this.views = views;
        this.people = people;
        this.places = places;
    }

    @GetMapping("/incidents/{code}/needs")
    String page(
            @PathVariable String code,
            @RequestParam(defaultValue = "3") String days,
            ViewerRequest request,
            Model model) {
        var incident = pages.incident(code);
        var wanted = ReliefPages.days(days);
        model.addAttribute("incident", incident);
        model.addAttribute("days", wanted);
        model.addAttribute("day", needs.day(incident));
        var table = views.table(incident, wanted, request.reader());
        var said = people.of(incident, request.reader());
        model.addAttribute("places", table.places());
        model.addAttribute("people", said);
        model.addAttribute("unknown", table.unknown());
        model.addAttribute(
                "elsewhere",
                said.estimates().keySet().stream()
                        .filter(place -> table.places().stream()
                                .noneMatch(one -> one.code().equals(place)))
                        .toList());
        model.addAttribute("history", views.history(incident, request.reader()));
        model.addAttribute("regimes", NeedsRegime.shipped());
        model.addAttribute("figures", PeopleCount.FIGURES);
        model.addAttribute("sources", PeopleViews.SOURCES);
        model.addAttribute("counts", request.viewer().role().changesTickets());
        model.addAttribute("leads", request.viewer().role().opensIncidents());
        return "needs";
    }

    @PostMapping("/incidents/{code}/needs/counts")
    String count(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().changesTickets());
        var form = pages.form(address, sent, request, next);
        var at = time(sent.getOrDefault("countedAt", ""), request);
        try {
            var count = PeopleCount.draft(
                    new Said(place(form), form.text("figure"), form.number("number")),
                    new Origin(form.text("source"), Way.ENTERED, form.text("saidBy")),
                    at,
                    form.viewer().name());
            return form.after(needs.count(form.incident(), count, form.viewer()), NEEDS);
        } catch (IllegalArgumentException noCount) {
            return form.declined(NEEDS);
        }
    }

    /// The code that was sent, or the place that was picked or typed by its name.
    private String place(ReliefForm form) {
        return form.text("placeText").isEmpty()
                ? form.text("place")
                : PlacePicker.chosen(form::text, places).map(RegionCode::value).orElse("");
    }

    private static Instant time(String text, ViewerRequest request) {
        return LocalMinute.parse(text, request.viewer().zone())
                .orElseGet(() -> request.reader().now());
    }

    /// Which count of a figure is used; without one, the base decides again.
    @PostMapping("/incidents/{code}/needs/uses")
    String use(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        var form = pages.form(address, sent, request, next);
        var id = form.id("count");
        var figure = new Said(form.text("place"), form.text("figure"), 0);
        return form.after(
                needs.use(form.incident(), figure, id.isEmpty() ? null : id.getAsLong(), form.viewer()), NEEDS);
    }

    /// Keeps what tickets say of a place now as counts beside the others.
    @PostMapping("/incidents/{code}/needs/estimates")
    String estimate(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().changesTickets());
        var form = pages.form(address, sent, request, next);
        var now = form.reader().now();
        var counts = people.estimated(form.incident(), form.reader()).estimates().stream()
                .filter(one -> one.place().equals(form.text("place")))
                .map(one -> PeopleCount.draft(
                        new Said(one.place(), one.figure(), one.number()),
                        new Origin("estimate", Way.TICKETS, PeopleViews.said(one, form.reader())),
                        now,
                        form.viewer().name()))
                .toList();
        return form.after(needs.count(form.incident(), counts, form.viewer()), NEEDS);
    }

    @PostMapping("/incidents/{code}/needs/base")
    String base(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        var form = pages.form(address, sent, request, next);
        var base = PeopleBase.find(form.text("base"));
        var source = form.text("source");
        if (base.isEmpty() || !(source.isEmpty() || PeopleCount.SOURCES.contains(source))) {
            return form.declined(NEEDS);
        }
        var chosen = new ReliefBase(base.get(), source.isEmpty() ? null : source, form.text("regime"));
        return form.after(needs.choose(form.incident(), form.text("place"), chosen, form.viewer()), NEEDS);
    }

    /// An empty quantity is: as computed.
    @PostMapping("/incidents/{code}/needs/edits")
    String edit(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().opensIncidents());
        var form = pages.form(address, sent, request, next);
        @Nullable Long quantity = form.text("quantity").isEmpty() ? null : Long.valueOf(form.number("quantity"));
        var edit = new NeedEdit(
                form.text("place"),
                form.text("item"),
                quantity,
                form.text("reason"),
                form.reader().now(),
                form.viewer().name());
        return form.after(needs.edit(form.incident(), edit, form.viewer()), NEEDS);
    }
}
