package id.tanggap.command.relief;

import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.relief.ReliefNeeds;
import id.tanggap.relief.ReliefPlan;
import id.tanggap.web.wording.PageReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Plans in words for one reader.
@Component
class PlanViews {

    private final ReliefNames names;

    PlanViews(ReliefNames names) {
        this.names = names;
    }

    /// @param days that the needs of the plan are for
    /// @param weightless names of its goods whose weight nobody had said: a unit counts 1 kg. Empty if there are
    ///     none
    record PlanView(
            Brief brief,
            int days,
            List<PlaceGroup> places,
            String weightless,
            FigureView figures,
            FigureView naive,
            String bound,
            List<String> problems,
            List<Choice> stores,
            List<Choice> roads) {}

    /// @param parent id of the plan that was edited, 0 for none
    record Brief(
            long id,
            String scenario,
            String status,
            boolean running,
            boolean fallback,
            FigureView figures,
            String at,
            String actor,
            String why,
            long parent) {}

    record FigureView(String unmet, String worst, String last, String tonneKilometres) {}

    /// @param met shares by item, in words
    record PlaceGroup(String name, List<String> met, List<LineView> lines) {}

    record LineView(int number, String from, String item, String quantity, String unit, String distance, String why) {}

    record Choice(String value, String label) {}

    Brief brief(ReliefPlan plan, PageReader reader) {
        return brief(plan, names.words(reader), reader);
    }

    private static Brief brief(ReliefPlan plan, ReliefNames.Words words, PageReader reader) {
        var outcome = plan.outcome();
        return new Brief(
                plan.id(),
                scenario(plan, words, reader),
                reader.textOr("plan.status." + outcome.status(), outcome.status()),
                plan.isRunning(),
                outcome.status().startsWith("fallback"),
                figures(outcome.figures(), words, reader),
                reader.brief(plan.at()),
                plan.actor(),
                plan.why(),
                plan.parent() == null ? 0 : plan.parent());
    }

    private static String scenario(ReliefPlan plan, ReliefNames.Words words, PageReader reader) {
        var scenario = plan.scenario();
        var parts = scenario.subject().split(" ", 2);
        var supposed = reader.text(
                "plan.scenario." + scenario.kind().code(),
                parts[0].isEmpty() ? "" : words.store(parts[0]),
                parts.length == 2 ? words.place(parts[1]) : "");
        return plan.days() == 0 ? supposed : reader.text("plan.for-days", supposed, plan.days());
    }

    private static FigureView figures(ReliefPlan.Figures figures, ReliefNames.Words words, PageReader reader) {
        return new FigureView(
                words.percent(figures.unmetShare()),
                words.percent(figures.worst()),
                reader.duration(Duration.ofMinutes(figures.lastMinutes())),
                words.number(Math.round(figures.kmTonnes())));
    }

    PlanView of(ReliefPlan plan, PageReader reader) {
        var words = names.words(reader);
        var outcome = plan.outcome();
        var needed = Math.max(1, outcome.figures().needed());
        return new PlanView(
                brief(plan, words, reader),
                plan.days() == 0 ? ReliefNeeds.USUAL_DAYS : plan.days(),
                groups(plan, words, reader),
                weightless(plan, words),
                figures(outcome.figures(), words, reader),
                figures(outcome.naive(), words, reader),
                words.percent((double) outcome.bound().unmet() / needed),
                outcome.problems().stream().map(words::sentence).toList(),
                stores(plan, words),
                roads(plan, words));
    }

    private static List<PlaceGroup> groups(ReliefPlan plan, ReliefNames.Words words, PageReader reader) {
        var byPlace = new LinkedHashMap<String, List<LineView>>();
        var met = new LinkedHashMap<String, Map<String, Long>>();
        plan.input().places().forEach(place -> {
            byPlace.put(place.code(), new ArrayList<>());
            met.put(place.code(), new TreeMap<>());
        });
        var lines = plan.outcome().lines();
        for (var n = 0; n < lines.size(); n++) {
            var line = lines.get(n);
            byPlace.computeIfAbsent(line.to(), place -> new ArrayList<>()).add(line(n, line, words, reader));
            met.computeIfAbsent(line.to(), place -> new TreeMap<>()).merge(line.item(), line.quantity(), Long::sum);
        }
        return plan.input().places().stream()
                .map(place -> new PlaceGroup(
                        words.place(place.code()),
                        place.needs().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(need -> reader.text(
                                        "plan.met",
                                        words.percent(met.getOrDefault(place.code(), Map.of())
                                                        .getOrDefault(need.getKey(), 0L)
                                                / (double) Math.max(1, need.getValue())),
                                        words.item(need.getKey())))
                                .toList(),
                        byPlace.getOrDefault(place.code(), List.of())))
                .toList();
    }

    private static String weightless(ReliefPlan plan, ReliefNames.Words words) {
        return plan.outcome().lines().stream()
                .map(AllocationLine::item)
                .distinct()
                .filter(item -> !plan.input().kilograms().containsKey(item))
                .map(words::item)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static LineView line(int number, AllocationLine line, ReliefNames.Words words, PageReader reader) {
        var why = line.why();
        return new LineView(
                number,
                words.store(line.from()),
                words.item(line.item()),
                Long.toString(line.quantity()),
                words.unit(line.item()),
                reader.kilometres(line.distanceM()),
                why == null ? reader.text("plan.by-hand") : words.sentence(why));
    }

    private static List<Choice> stores(ReliefPlan plan, ReliefNames.Words words) {
        return plan.outcome().lines().stream()
                .map(AllocationLine::from)
                .distinct()
                .map(code -> new Choice("store-lost:" + code, words.store(code)))
                .toList();
    }

    private static List<Choice> roads(ReliefPlan plan, ReliefNames.Words words) {
        return plan.outcome().lines().stream()
                .map(line -> new Choice(
                        "road-closed:" + line.from() + " " + line.to(),
                        words.store(line.from()) + " – " + words.place(line.to())))
                .distinct()
                .toList();
    }
}
