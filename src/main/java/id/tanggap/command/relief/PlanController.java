package id.tanggap.command.relief;

import id.tanggap.incident.Incident;
import id.tanggap.relief.HandChange;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.relief.ReliefPlans;
import id.tanggap.relief.Scenario;
import id.tanggap.web.request.HttpErrors;
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
    private static final String PLAN = "plan";

    private final ReliefPages pages;
    private final ReliefPlans plans;
    private final PlanViews views;
    private final PlanOrders orders;
    private final NeedsViews needs;

    PlanController(ReliefPages pages, ReliefPlans plans, PlanViews views, PlanOrders orders, NeedsViews needs) {
        this.pages = pages;
        this.plans = plans;
        this.views = views;
        this.orders = orders;
        this.needs = needs;
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
        model.addAttribute("unknown", needs.unknown(incident, request.reader()));
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
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().dispatches());
        var form = pages.form(address, sent, request, next);
        var days = form.number("days");
        var scenario = Scenario.parse(sent.getOrDefault("scenario", "none"));
        var id = scenario.isEmpty()
                ? OptionalLong.empty()
                : plans.compute(
                        form.incident(),
                        days < 1 ? ReliefNeeds.USUAL_DAYS : (int) Math.min(days, ReliefNeeds.MOST_DAYS),
                        scenario.get(),
                        form.viewer());
        return id.isEmpty() ? form.declined(PLAN) : form.to(PLAN + "?id=" + id.getAsLong());
    }

    @PostMapping("/incidents/{code}/plans/{id}/lines")
    String edit(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().dispatches());
        var form = pages.form(address, sent, request, next);
        var plan = find(form);
        var quantities = new HashMap<Integer, Long>();
        for (var field : sent.keySet()) {
            if (field.matches(LINE + "[0-9]{1,6}")) {
                quantities.put(Integer.valueOf(field.substring(LINE.length())), form.number(field));
            }
        }
        var change = new HandChange(quantities, sent.getOrDefault("why", ""));
        var edited = plans.edit(form.incident(), plan, change, form.viewer());
        if (edited.isEmpty()) {
            return form.declined(of(plan));
        }
        next.addFlashAttribute("done", request.reader().text("plan.edited"));
        return form.to(PLAN + "?id=" + edited.getAsLong());
    }

    @PostMapping("/incidents/{code}/plans/{id}/choice")
    String choose(
            @PathVariable Map<String, String> address,
            @RequestParam Map<String, String> sent,
            ViewerRequest request,
            RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().dispatches());
        var form = pages.form(address, sent, request, next);
        var plan = find(form);
        return form.after(plans.choose(form.incident(), plan, sent.getOrDefault("why", ""), form.viewer()), of(plan));
    }

    /// Drafts an order for each store and place of the chosen plan; what was drafted already stays as it is.
    @PostMapping("/incidents/{code}/plans/{id}/orders")
    String orders(@PathVariable Map<String, String> address, ViewerRequest request, RedirectAttributes next) {
        HttpErrors.admit(request.viewer().role().dispatches());
        var form = pages.form(address, Map.of(), request, next);
        var plan = find(form);
        if (plans.chosen(form.incident())
                .filter(chosen -> chosen.id() == plan.id())
                .isEmpty()) {
            return form.declined(of(plan));
        }
        var report = orders.draft(form.incident(), plan, form.reader());
        next.addFlashAttribute("done", form.reader().text("plan.ordered", report.drafted()));
        if (!report.refused().isEmpty()) {
            next.addFlashAttribute(
                    "problem",
                    report.refused().stream()
                            .map(form.reader()::refusal)
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return form.to("dispatch");
    }

    private static String of(ReliefPlan plan) {
        return PLAN + "?id=" + plan.id();
    }

    private ReliefPlan find(ReliefForm form) {
        var id = form.id("id");
        return (id.isEmpty() ? Optional.<ReliefPlan>empty() : plans.find(form.incident(), id.getAsLong()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
