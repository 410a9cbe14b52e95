package id.tanggap.routing;

import id.tanggap.balai.Balai;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.balai.JurisdictionArea;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeodesicDistance;
import id.tanggap.region.Region;
import id.tanggap.region.outline.Areas;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RoutingRules;
import id.tanggap.routing.rule.RuleInspector;
import id.tanggap.routing.rule.RuleQuestion;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Chooses the balai that answers for a place and a category: a special rule first, then the responsible, then the
/// nearest, and of equally near ones the one that holds less. Decides; writes nothing.
///
/// Same question, same directory, same loads: same answer. A place asked for before costs a map look-up, a new place or
/// a point 31 geodesics; a point also a search in the outlines and a scan of the 514 kabupaten and kota. Thread-safe.
@Component
public final class Router {

    private static final int CANDIDATES = 6;
    private static final double NEAR_TIE = 0.1;
    /// Positions are of towns, not of buildings: a smaller difference says nothing.
    private static final double NEAR_TIE_M = 1000;

    private final BalaiDirectory balais;
    private final Gazetteer gazetteer;
    private final Taxonomy taxonomy;
    private final QuestionLocator locator;
    private final BalaiLoads loads;
    private final RoutingRules rules;
    private final BalaiDistances distances;
    private final LoadSharing sharing;

    /// Points are located by the outlines that ship with the program.
    public Router(BalaiDirectory balais, Gazetteer gazetteer, Taxonomy taxonomy) {
        this(balais, gazetteer, taxonomy, Areas.shipped(), BalaiLoads.NONE, RoutingRules.none());
    }

    @Autowired
    public Router(
            BalaiDirectory balais,
            Gazetteer gazetteer,
            Taxonomy taxonomy,
            Areas areas,
            BalaiLoads loads,
            RoutingRules rules) {
        this(balais, gazetteer, taxonomy, new QuestionLocator(gazetteer, areas), loads, rules);
    }

    private Router(
            BalaiDirectory balais,
            Gazetteer gazetteer,
            Taxonomy taxonomy,
            QuestionLocator locator,
            BalaiLoads loads,
            RoutingRules rules) {
        this.balais = balais;
        this.gazetteer = gazetteer;
        this.taxonomy = taxonomy;
        this.locator = locator;
        this.loads = loads;
        this.rules = rules;
        this.distances = new BalaiDistances(balais);
        this.sharing = new LoadSharing(balais, loads);
    }

    /// The same router with another directory: for a look at what a change would do.
    public Router with(BalaiDirectory other) {
        return new Router(other, gazetteer, taxonomy, locator, loads, rules);
    }

    public RoutingDecision route(RoutingQuestion question) {
        var otherwise = byJurisdiction(question);
        return rule(question)
                .<RoutingDecision>map(rule -> byRule(rule, question, otherwise))
                .orElse(otherwise);
    }

    private Optional<RoutingRule> rule(RoutingQuestion question) {
        if (rules.list().isEmpty() || !RuleInspector.isAsked(taxonomy, question.category())) {
            return Optional.empty();
        }
        return question.facts()
                .flatMap(facts -> rules.decide(new RuleQuestion(
                        question.category(),
                        question.place().or(() -> areaOf(question).map(Region::code)),
                        facts)));
    }

    private RoutingDecision byRule(RoutingRule rule, RoutingQuestion question, RoutingDecision otherwise) {
        var reasons = new ArrayList<Reason>();
        reasons.add(
                rule.then() instanceof RuleTarget.ToCentralUnit
                        ? Reason.of("reason.routing.rule-central", rule.name())
                        : Reason.of(
                                "reason.routing.rule",
                                rule.name(),
                                rules.targets().name(rule.then())));
        if (otherwise instanceof RoutingDecision.Assigned assigned) {
            reasons.add(Reason.of("reason.routing.rule-otherwise", name(assigned.balai())));
        }
        return new RoutingDecision.ByRule(rule, distance(rule.then(), question), reasons, otherwise);
    }

    private OptionalLong distance(RuleTarget target, RoutingQuestion question) {
        return target instanceof RuleTarget.ToBalai to
                ? nearest(question).stream()
                        .filter(one -> one.balai().equals(to.balai()))
                        .mapToLong(BalaiCandidate::distanceM)
                        .findFirst()
                : OptionalLong.empty();
    }

    private RoutingDecision byJurisdiction(RoutingQuestion question) {
        if (taxonomy.has(question.category(), CategoryTrait.SILENT)) {
            return held(List.of(), List.of(Reason.of("reason.routing.spam")));
        }
        if (taxonomy.has(question.category(), CategoryTrait.DATA_RIGHTS)) {
            return held(List.of(), List.of(Reason.of("reason.routing.data-rights")));
        }
        return switch (locator.locate(question)) {
            case QuestionLocation.Unknown unknown -> held(List.of(), List.of(unknown.why()));
            case QuestionLocation.Known known -> decide(known, question.category());
        };
    }

    /// The area that a question is about, as `route` takes it; empty if it cannot be determined.
    public Optional<Region> areaOf(RoutingQuestion question) {
        return switch (locator.locate(question)) {
            case QuestionLocation.Unknown unknown -> Optional.empty();
            case QuestionLocation.Known known -> Optional.of(known.region());
        };
    }

    /// All balai as they lie from a place, the nearest first, with whether they answer for it.
    public List<BalaiCandidate> nearest(RoutingQuestion question) {
        return switch (locator.locate(question)) {
            case QuestionLocation.Unknown unknown -> List.of();
            case QuestionLocation.Known known -> {
                var area = balais.areaOf(known.region().code(), question.category());
                yield distances.from(known).stream()
                        .map(one -> candidate(one, area))
                        .sorted(Comparator.comparingLong(BalaiCandidate::distanceM)
                                .thenComparing(BalaiCandidate::balai))
                        .toList();
            }
        };
    }

    private RoutingDecision decide(QuestionLocation.Known where, String category) {
        var area = balais.areaOf(where.region().code(), category);
        var candidates = candidates(where, area);
        if (area.isEmpty() || candidates.stream().noneMatch(BalaiCandidate::responsible)) {
            var reasons = new ArrayList<>(where.reasons());
            reasons.add(Reason.of(
                    area.isEmpty() ? "reason.routing.nobody-responsible" : "reason.routing.responsible-closed",
                    where.region().name()));
            return held(candidates, reasons);
        }
        var best = candidates.getFirst();
        return new RoutingDecision.Assigned(
                best.balai(),
                best.distanceM(),
                candidates,
                reasons(where, area.get(), candidates),
                area.get().provisional());
    }

    private List<BalaiCandidate> candidates(QuestionLocation.Known where, Optional<JurisdictionArea> area) {
        var candidates = distances.from(where).stream()
                .map(one -> candidate(one, area))
                .sorted(Comparator.comparing(BalaiCandidate::responsible)
                        .reversed()
                        .thenComparingLong(BalaiCandidate::distanceM)
                        .thenComparing(BalaiCandidate::balai))
                .limit(Math.max(CANDIDATES, area.map(a -> a.balai().size() + 1).orElse(0)))
                .toList();
        return sharing.shared(candidates);
    }

    /// The score falls with distance, and any responsible balai is above any other: 0.5–1 and 0–0.5.
    private static BalaiCandidate candidate(BalaiDistances.Distance one, Optional<JurisdictionArea> area) {
        var code = one.balai().code();
        var responsible = area.map(a -> a.balai().contains(code)).orElse(false);
        var nearness = 100_000.0 / (100_000.0 + one.metres());
        var score = Math.round((responsible ? 0.5 + nearness / 2 : nearness / 2) * 1000) / 1000.0;
        return new BalaiCandidate(code, Math.round(one.metres()), responsible, score);
    }

    private List<Reason> reasons(QuestionLocation.Known where, JurisdictionArea area, List<BalaiCandidate> candidates) {
        var reasons = new ArrayList<>(where.reasons());
        var best = candidates.getFirst();
        reasons.add(Reason.of(
                "reason.routing.responsible",
                name(best),
                areaName(area),
                GeodesicDistance.kilometres(best.distanceM())));
        candidates.stream()
                .skip(1)
                .filter(BalaiCandidate::responsible)
                .findFirst()
                .ifPresent(next -> reasons.add(beside(best, next)));
        candidates.stream()
                .filter(other -> !other.responsible() && other.distanceM() < best.distanceM())
                .findFirst()
                .ifPresent(other -> reasons.add(Reason.of(
                        "reason.routing.nearer-not-responsible",
                        name(other),
                        GeodesicDistance.kilometres(other.distanceM()))));
        if (area.provisional()) {
            reasons.add(Reason.of("reason.routing.provisional"));
        }
        return reasons;
    }

    private Reason beside(BalaiCandidate best, BalaiCandidate next) {
        if (sharing.isAtOnePlace(best, next)) {
            return Reason.of(
                    "reason.routing.shared",
                    name(next),
                    Long.toString(sharing.open(best)),
                    Long.toString(sharing.open(next)));
        }
        return Reason.of(
                isNearTie(best, next) ? "reason.routing.near-tie" : "reason.routing.next",
                name(next),
                GeodesicDistance.kilometres(next.distanceM()));
    }

    private static boolean isNearTie(BalaiCandidate best, BalaiCandidate next) {
        return next.distanceM() - best.distanceM() <= Math.max(NEAR_TIE * best.distanceM(), NEAR_TIE_M);
    }

    private String name(BalaiCandidate candidate) {
        return name(candidate.balai());
    }

    private String name(BalaiCode code) {
        return balais.find(code).map(Balai::name).orElse(code.value());
    }

    private String areaName(JurisdictionArea area) {
        return gazetteer.find(area.code()).map(Region::name).orElse(area.code().value());
    }

    private RoutingDecision held(List<BalaiCandidate> candidates, List<Reason> reasons) {
        return new RoutingDecision.Held(candidates, reasons, balais.provisional());
    }
}
