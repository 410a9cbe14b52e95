package id.tanggap.command.relief;

import id.tanggap.incident.Incident;
import id.tanggap.relief.HandChange;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.relief.ReliefPlans;
import id.tanggap.relief.Scenario;
import id.tanggap.web.request.ViewerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Plans of what goes from where: computed, supposed, edited, chosen.
@Controller
class PlanController {

    private static final int RUNS = 12;
    private static final String LINE = "line-";

    private final ReliefPages pages;
    private final ReliefPlans plans;
    private final PlanViews views;
    private final PlanOrders orders;

    PlanController(ReliefPages pages, ReliefPlans plans, PlanViews views, PlanOrders orders) {
        this.pages = pages;
        this.plans = plans;
        this.views = views;
        this.orders = orders;
    }

    /// The plan that was asked for, else the newest.
    @GetMapping("/incidents/{code}/plan")
    String page(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long id,
            ViewerRequest request,
            Model model) {
        var incident = pages.incident(code);
        var newest = plans.newest(incident, RUNS);
        var shown = id == null ? newest.stream().findFirst() : current(incident, id);
        model.addAttribute("incident", incident);
        model.addAttribute(
                "plan", shown.map(plan -> views.of(plan, request.reader())).orElse(null));
        model.addAttribute(
                "others",
                newest.stream().map(plan -> views.brief(plan, request.reader())).toList());
        model.addAttribute("chosen", plans.chosen(incident).map(ReliefPlan::id).orElse(null));
        model.addAttribute("dispatches", request.viewer().role().dispatches());
        return "plan";
    }

    /// A plan that was improved since is shown as it is now, unless it was edited or is the last of its run.
    private Optional<ReliefPlan> current(Incident incident, long id) {
        var asked = plans.find(incident, id);
        return asked.filter(ReliefPlan::isRunning)
                .flatMap(running -> plans.newest(incident, RUNS).stream()
                        .filter(plan -> plan.run().equals(running.run()))
                        .findFirst())
                .or(() -> asked);
    }

    @PostMapping("/incidents/{code}/plans")
    String compute(
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().dispatches());
        var incident = pages.incident(code);
        var days = ReliefPages.number(sent, "days");
        var scenario = Scenario.parse(sent.getOrDefault("scenario", "none"));
        var id = scenario.isEmpty()
                ? OptionalLong.empty()
                : plans.compute(
                        incident,
                        days < 1 ? ReliefNeeds.USUAL_DAYS : (int) Math.min(days, ReliefNeeds.MOST_DAYS),
                        scenario.get(),
                        request.viewer());
        if (id.isEmpty()) {
            ReliefPages.declined(request.reader(), next);
        }
        return "redirect:/incidents/" + incident.code().value() + "/plan"
                + (id.isPresent() ? "?id=" + id.getAsLong() : "");
    }

    @PostMapping("/incidents/{code}/plans/{id}/lines")
    String edit(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().dispatches());
        var incident = pages.incident(address.getOrDefault("code", ""));
        var plan = find(incident, address);
        var quantities = new HashMap<Integer, Long>();
        for (var field : sent.keySet()) {
            if (field.matches(LINE + "[0-9]{1,6}")) {
                quantities.put(Integer.valueOf(field.substring(LINE.length())), ReliefPages.number(sent, field));
            }
        }
        var change = new HandChange(quantities, sent.getOrDefault("why", ""));
        var edited = plans.edit(incident, plan, change, request.viewer());
        if (edited.isEmpty()) {
            ReliefPages.declined(request.reader(), next);
        }
        return "redirect:/incidents/" + incident.code().value() + "/plan?id=" + edited.orElse(plan.id());
    }

    @PostMapping("/incidents/{code}/plans/{id}/choice")
    String choose(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().dispatches());
        var incident = pages.incident(address.getOrDefault("code", ""));
        var plan = find(incident, address);
        ReliefPages.after(
                plans.choose(incident, plan, sent.getOrDefault("why", ""), request.viewer()), request.reader(), next);
        return "redirect:/incidents/" + incident.code().value() + "/plan?id=" + plan.id();
    }

    /// Drafts an order for each store and place of the chosen plan; what was drafted already stays as it is.
    @PostMapping("/incidents/{code}/plans/{id}/orders")
    String orders(@PathVariable Map<String, String> address, ViewerRequest request, RedirectAttributes next) {
        ReliefPages.admit(request.viewer().role().dispatches());
        var incident = pages.incident(address.getOrDefault("code", ""));
        var plan = find(incident, address);
        var reader = request.reader();
        if (plans.chosen(incident).filter(chosen -> chosen.id() == plan.id()).isEmpty()) {
            ReliefPages.declined(reader, next);
            return "redirect:/incidents/" + incident.code().value() + "/plan?id=" + plan.id();
        }
        var report = orders.draft(incident, plan, reader);
        next.addFlashAttribute("done", reader.text("plan.ordered", report.drafted()));
        if (!report.refused().isEmpty()) {
            next.addFlashAttribute(
                    "problem",
                    report.refused().stream().map(reader::refusal).distinct().collect(Collectors.joining(" ")));
        }
        return "redirect:/incidents/" + incident.code().value() + "/dispatch";
    }

    private ReliefPlan find(Incident incident, Map<String, String> address) {
        return Optional.ofNullable(address.get("id"))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> plans.find(incident, Long.parseLong(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
