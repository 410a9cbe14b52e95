package id.tanggap.intake.opening;

import id.tanggap.assignment.RoutingExplanations;
import id.tanggap.balai.BalaiCode;
import id.tanggap.balai.BalaiDirectory;
import id.tanggap.intake.report.ExplicitChoices;
import id.tanggap.platform.code.IndonesianZone;
import id.tanggap.region.Gazetteer;
import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.Router;
import id.tanggap.routing.RoutingDecision;
import id.tanggap.routing.RoutingQuestion;
import id.tanggap.routing.rule.ReportFacts;
import id.tanggap.sla.ClockPlaces;
import id.tanggap.sla.PlannedClock;
import id.tanggap.sla.SlaCriteria;
import id.tanggap.sla.SlaPolicy;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Reason;
import id.tanggap.taxonomy.Taxonomy;
import id.tanggap.taxonomy.Urgency;
import id.tanggap.ticket.IntakeDecision;
import id.tanggap.ticket.TriageExplanation;
import id.tanggap.triage.Triage;
import id.tanggap.triage.TriageResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Asks triage, routing and sla in turn, before any ticket exists and outside any transaction.
@Component
public class TicketDecisions {

    /// Where the zone is unknown we assume WIB, the zone of most people.

    private final Triage triage;
    private final Router router;
    private final SlaPolicy policy;
    private final Gazetteer gazetteer;
    private final BalaiDirectory balais;
    private final Taxonomy taxonomy;

    TicketDecisions(
            Triage triage,
            Router router,
            SlaPolicy policy,
            Gazetteer gazetteer,
            BalaiDirectory balais,
            Taxonomy taxonomy) {
        this.triage = triage;
        this.router = router;
        this.policy = policy;
        this.gazetteer = gazetteer;
        this.balais = balais;
        this.taxonomy = taxonomy;
    }

    /// @param understanding the result of triage
    /// @param rule a special rule that decided where it goes
    public record Decided(
            TriageResult understanding,
            IntakeDecision decision,
            List<PlannedClock> clocks,
            Optional<RoutingDecision.ByRule> rule) {}

    /// What is known besides the words.
    ///
    /// @param channel kind of the channel by which it came
    /// @param given a place that the sender chose in a form, if any; takes precedence over the text
    /// @param point location that the sender's telephone reported
    record Where(String channel, Optional<RegionCode> given, Optional<GeoPoint> point) {}

    /// What was reported, by whom and how.
    ///
    /// @param text subject and words, separated by a line break
    /// @param reporters addresses and numbers of the sender
    /// @param channels the channel by its kind and by its name
    record Received(String text, List<String> reporters, Set<String> channels, Instant at) {

        ReportFacts facts(TriageResult understanding) {
            return new ReportFacts(
                    text,
                    reporters,
                    channels,
                    understanding.kind().code(),
                    understanding.urgency().code(),
                    at);
        }
    }

    /// @param chosen what an agent chose in a form; takes precedence over triage
    Decided decide(Received received, Where where, ExplicitChoices chosen) {
        var understanding = chosen(triage.understand(received.text()), chosen);
        var point = where.point();
        var named =
                where.given().filter(code -> gazetteer.find(code).isPresent()).or(understanding::place);
        var question =
                new RoutingQuestion(understanding.category(), named, point, Optional.of(received.facts(understanding)));
        var place = place(understanding.category(), named, point);
        var routing = router.route(question);
        var decision = decision(understanding, place, point, routing);
        return new Decided(understanding, decision, clocks(decision, where.channel(), received.at()), rule(routing));
    }

    /// The decisions for a matter whose place became known later.
    public Optional<RegionCode> place(String category, Optional<RegionCode> named, Optional<GeoPoint> point) {
        return named.or(
                () -> router.areaOf(new RoutingQuestion(category, named, point)).map(Region::code));
    }

    private TriageResult chosen(TriageResult understood, ExplicitChoices chosen) {
        var category = chosen.category()
                .map(taxonomy::successor)
                .flatMap(taxonomy::find)
                .filter(Category::open)
                .map(Category::code);
        if (category.isEmpty() && chosen.urgency().isEmpty()) {
            return understood;
        }
        var code = category.orElse(understood.category());
        return new TriageResult(
                code,
                category.isPresent() ? 1 : understood.confidence(),
                understood.alternatives().stream()
                        .filter(other -> !other.category().equals(code))
                        .toList(),
                understood.kind(),
                category.map(leaf -> supervision(leaf, understood)).orElse(understood.supervision()),
                chosen.urgency().orElse(understood.urgency()),
                understood.places(),
                understood.place(),
                understood.danger(),
                reasons(category, chosen.urgency(), understood));
    }

    /// Cuts of aid are always a matter of supervision; for other conduct of officials the words decide.
    private boolean supervision(String category, TriageResult understood) {
        return taxonomy.has(category, CategoryTrait.SUPERVISION)
                || (taxonomy.has(category, CategoryTrait.INTEGRITY) && understood.supervision());
    }

    private static List<Reason> reasons(Optional<String> category, Optional<Urgency> urgency, TriageResult understood) {
        return Stream.of(
                        category.stream().map(code -> Reason.of("reason.triage.chosen-category")),
                        urgency.stream().map(code -> Reason.of("reason.triage.chosen-urgency")),
                        understood.reasons().stream())
                .flatMap(reasons -> reasons)
                .toList();
    }

    private static IntakeDecision decision(
            TriageResult understanding, Optional<RegionCode> place, Optional<GeoPoint> point, RoutingDecision routing) {
        return new IntakeDecision(
                understanding.category(),
                understanding.confidence(),
                understanding.kind(),
                understanding.supervision(),
                understanding.urgency(),
                place,
                point,
                balai(routing),
                grounds(understanding),
                RoutingExplanations.of(routing));
    }

    private static Optional<BalaiCode> balai(RoutingDecision routing) {
        return switch (routing) {
            case RoutingDecision.Assigned assigned -> Optional.of(assigned.balai());
            case RoutingDecision.Held held -> Optional.empty();
            case RoutingDecision.ByRule special -> special.balai();
        };
    }

    private static Optional<RoutingDecision.ByRule> rule(RoutingDecision routing) {
        return routing instanceof RoutingDecision.ByRule special ? Optional.of(special) : Optional.empty();
    }

    private static TriageExplanation grounds(TriageResult understanding) {
        return new TriageExplanation(
                understanding.alternatives().stream()
                        .map(other -> new TriageExplanation.Alternative(other.category(), other.confidence()))
                        .toList(),
                understanding.places().stream()
                        .map(mention -> new TriageExplanation.Place(
                                mention.region().code().value(),
                                mention.region().name(),
                                mention.confidence(),
                                mention.text()))
                        .toList(),
                understanding.reasons(),
                List.of(),
                understanding.danger().orElse(null));
    }

    private List<PlannedClock> clocks(IntakeDecision decision, String channel, Instant at) {
        var matter = SlaCriteria.of(decision.category(), decision.urgency(), decision.kind(), decision.supervision())
                .through(channel);
        var citizen =
                decision.place().flatMap(gazetteer::find).map(Region::zone).orElse(IndonesianZone.NATIONAL);
        var office =
                decision.balai().flatMap(balais::find).map(one -> one.zone()).orElse(IndonesianZone.NATIONAL);
        return policy.clocks(
                matter,
                at,
                new ClockPlaces(
                        citizen, office, decision.balai().map(BalaiCode::value).orElse("")));
    }
}
