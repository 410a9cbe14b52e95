package id.tanggap.routing;

import id.tanggap.balai.BalaiCode;
import id.tanggap.routing.rule.RoutingRule;
import id.tanggap.routing.rule.RuleTarget;
import id.tanggap.taxonomy.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Who answers for a complaint, with everything that was considered.
public sealed interface RoutingDecision {

    /// Best first.
    List<BalaiCandidate> candidates();

    List<Reason> reasons();

    /// True while the table of responsibilities is the derived one and not the ministry's decree.
    boolean provisional();

    /// A balai was found.
    ///
    /// @param distanceM metres on the ellipsoid from the place to the balai
    record Assigned(
            BalaiCode balai, long distanceM, List<BalaiCandidate> candidates, List<Reason> reasons, boolean provisional)
            implements RoutingDecision {
        public Assigned {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }

    /// No balai can be named: the national queue keeps it until the place is known.
    record Held(List<BalaiCandidate> candidates, List<Reason> reasons, boolean provisional) implements RoutingDecision {
        public Held {
            candidates = List.copyOf(candidates);
            reasons = List.copyOf(reasons);
        }
    }

    /// A special rule decided, before anybody asked who is responsible.
    ///
    /// @param distanceM metres from the place to the rule's balai; empty if the place or the balai is unknown
    /// @param otherwise what would have been decided without special rules
    record ByRule(RoutingRule rule, OptionalLong distanceM, List<Reason> reasons, RoutingDecision otherwise)
            implements RoutingDecision {
        public ByRule {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<BalaiCandidate> candidates() {
            return otherwise.candidates();
        }

        /// A rule was made by a person.
        @Override
        public boolean provisional() {
            return false;
        }

        /// The balai that the rule names; empty if the ticket stays at the national desk.
        public Optional<BalaiCode> balai() {
            return rule.then() instanceof RuleTarget.ToBalai found ? Optional.of(found.balai()) : Optional.empty();
        }

        /// The team of the national desk that the rule names.
        public OptionalLong team() {
            return rule.then() instanceof RuleTarget.ToTeam found
                    ? OptionalLong.of(found.team())
                    : OptionalLong.empty();
        }
    }
}
