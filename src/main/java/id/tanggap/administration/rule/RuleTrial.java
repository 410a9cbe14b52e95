package id.tanggap.administration.rule;

import id.tanggap.region.PlaceFinder;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.routing.rule.ReportFacts;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleInspector;
import id.tanggap.routing.rule.RuleList;
import id.tanggap.routing.rule.RuleQuestion;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.triage.Triage;
import id.tanggap.triage.TriageResult;
import id.tanggap.web.request.PlacePicker;
import id.tanggap.web.wording.PageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// What the rules would say to a report that somebody types: read by triage and routed as a real one, and kept
/// nowhere.
@Component
class RuleTrial {

    private static final int LONGEST = 5_000;

    private final Triage triage;
    private final Router router;
    private final RoutingRules rules;
    private final PlaceFinder places;
    private final RuleWording wording;

    RuleTrial(Triage triage, Router router, RoutingRules rules, PlaceFinder places, RuleWording wording) {
        this.triage = triage;
        this.router = router;
        this.rules = rules;
        this.places = places;
        this.wording = wording;
    }

    /// What was typed.
    record Form(String text, String category, String placeText, String place, String reporter, String channel) {

        static final Form EMPTY = new Form("", "", "", "", "", "");

        static Form of(MultiValueMap<String, String> sent) {
            return new Form(
                    said(sent, "text"),
                    said(sent, "category"),
                    said(sent, "placeText"),
                    said(sent, "place"),
                    said(sent, "reporter"),
                    said(sent, "channel"));
        }

        private static String said(MultiValueMap<String, String> sent, String field) {
            var value = Objects.requireNonNullElse(sent.getFirst(field), "").strip();
            return value.substring(0, Math.min(value.length(), LONGEST));
        }
    }

    /// @param understood category, place and urgency, one line
    /// @param reasons of the decision, the first names the rule
    record Result(String understood, List<String> reasons, List<Line> lines) {
        Result {
            reasons = List.copyOf(reasons);
            lines = List.copyOf(lines);
        }
    }

    /// @param tone `takes`, `later` for one that would take it if no earlier one did, `misses`
    record Line(String name, String tone, String text) {}

    Result of(Form form, PageReader reader) {
        var understood = triage.understand(form.text());
        var category =
                Taxonomy.shipped().find(form.category()).map(Category::code).orElse(understood.category());
        var place = place(form).or(understood::place);
        var facts = facts(form, understood, reader);
        var routing = router.route(new RoutingQuestion(category, place, Optional.empty(), Optional.of(facts)));
        return new Result(
                reader.text(
                        "settings.rules.try.understood",
                        reader.category(category),
                        reader.place(place.map(RegionCode::value).orElse(null)),
                        reader.text("kind." + facts.kind()),
                        reader.text("urgency." + facts.urgency())),
                reader.sentences(routing.reasons()),
                RuleInspector.isAsked(Taxonomy.shipped(), category)
                        ? lines(new RuleQuestion(category, place, facts), reader)
                        : List.of());
    }

    private Optional<RegionCode> place(Form form) {
        return PlacePicker.chosen(
                field -> switch (field) {
                    case "placeText" -> form.placeText();
                    case "place" -> form.place();
                    default -> "";
                },
                places);
    }

    private static ReportFacts facts(Form form, TriageResult understood, PageReader reader) {
        return new ReportFacts(
                form.text(),
                RuleReporters.read(form.reporter()).stream().toList(),
                form.channel().isEmpty() ? Set.of() : Set.of(form.channel()),
                understood.kind().code(),
                understood.urgency().code(),
                reader.now());
    }

    private List<Line> lines(RuleQuestion question, PageReader reader) {
        var lines = new ArrayList<Line>();
        var decided = false;
        for (var verdict : rules.list().explain(question, rules.targets()::isOpen)) {
            lines.add(line(verdict, decided, reader));
            decided |= verdict.miss().isEmpty();
        }
        return lines;
    }

    private Line line(RuleList.Verdict verdict, boolean decided, PageReader reader) {
        var name = verdict.rule().name();
        if (verdict.miss().isPresent()) {
            return new Line(name, "misses", RuleWording.miss(verdict.miss().get(), reader));
        }
        return decided
                ? new Line(name, "later", reader.text("settings.rules.try.later"))
                : new Line(
                        name,
                        "takes",
                        reader.text(
                                "settings.rules.try.takes",
                                wording.target(verdict.rule().then(), reader)));
    }
}
