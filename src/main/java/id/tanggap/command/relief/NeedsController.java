package id.tanggap.command.relief;

import id.tanggap.needs.NeedsRegime;
import id.tanggap.needs.PeopleBase;
import id.tanggap.relief.NeedEdit;
import id.tanggap.relief.PeopleCount;
import id.tanggap.relief.ReliefBase;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefResult;
import id.tanggap.web.request.LocalMinute;
import id.tanggap.web.request.ViewerRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

    private final ReliefPages pages;
    private final ReliefNeeds needs;
    private final NeedsViews views;

    NeedsController(ReliefPages pages, ReliefNeeds needs, NeedsViews views) {
        this.pages = pages;
        this.needs = needs;
        this.views = views;
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
        model.addAttribute("places", views.places(incident, wanted, request.reader()));
        model.addAttribute("requests", views.requests(incident, request.reader()));
        model.addAttribute("history", views.history(incident, request.reader()));
        model.addAttribute("regimes", NeedsRegime.shipped());
        model.addAttribute("figures", NeedsViews.FIGURES);
        model.addAttribute("sources", NeedsViews.SOURCES);
        model.addAttribute("counts", request.viewer().role().changesTickets());
        model.addAttribute("leads", request.viewer().role().opensIncidents());
        return "needs";
    }

    @PostMapping("/incidents/{code}/needs/counts")
    String count(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().changesTickets());
        var incident = pages.incident(code);
        var number = ReliefPages.number(sent, "number");
        var at = time(sent.getOrDefault("countedAt", ""), request);
        ReliefResult result;
        try {
            var count = new PeopleCount(
                    sent.getOrDefault("place", ""),
                    sent.getOrDefault("figure", ""),
                    number,
                    sent.getOrDefault("source", ""),
                    sent.getOrDefault("saidBy", "").strip(),
                    at,
                    at,
                    request.viewer().name());
            result = needs.count(incident, count, request.viewer());
        } catch (IllegalArgumentException noCount) {
            result = ReliefResult.REFUSED;
        }
        ReliefPages.after(result, request.reader(), next);
        return "redirect:/incidents/" + incident.code().value() + "/needs";
    }

    private static Instant time(String text, ViewerRequest request) {
        return LocalMinute.parse(text, request.viewer().zone())
                .orElseGet(() -> request.reader().now());
    }

    @PostMapping("/incidents/{code}/needs/base")
    String base(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().opensIncidents());
        var incident = pages.incident(code);
        var base = PeopleBase.find(sent.getOrDefault("base", ""));
        var source = sent.getOrDefault("source", "");
        var valid = base.isPresent() && (source.isEmpty() || PeopleCount.SOURCES.contains(source));
        ReliefPages.after(
                valid
                        ? needs.choose(
                                incident,
                                sent.getOrDefault("place", ""),
                                new ReliefBase(
                                        base.get(), source.isEmpty() ? null : source, sent.getOrDefault("regime", "")),
                                request.viewer())
                        : ReliefResult.REFUSED,
                request.reader(),
                next);
        return "redirect:/incidents/" + incident.code().value() + "/needs";
    }

    /// An empty quantity is: as computed.
    @PostMapping("/incidents/{code}/needs/edits")
    String edit(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().opensIncidents());
        var incident = pages.incident(code);
        @Nullable
        Long quantity =
                sent.getOrDefault("quantity", "").isBlank() ? null : Long.valueOf(ReliefPages.number(sent, "quantity"));
        var edit = new NeedEdit(
                sent.getOrDefault("place", ""),
                sent.getOrDefault("item", ""),
                quantity,
                Objects.requireNonNullElse(sent.get("reason"), "").strip(),
                request.reader().now(),
                request.viewer().name());
        ReliefPages.after(needs.edit(incident, edit, request.viewer()), request.reader(), next);
        return "redirect:/incidents/" + incident.code().value() + "/needs";
    }
}
