package id.tanggap.routing.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The special rules in their order. Immutable; safe for many threads. Decides in the time of its rules times the
/// report's words.
public final class RuleList {

    public static final RuleList EMPTY = new RuleList(List.of());

    private final List<RuleMatcher> matchers;

    /// @param rules in any order: their positions decide, then their keys
    public RuleList(List<RoutingRule> rules) {
        this.matchers = rules.stream()
                .sorted(Comparator.comparingInt(RoutingRule::position).thenComparing(RoutingRule::key))
                .map(RuleMatcher::new)
                .toList();
    }

    /// What a rule says to a report.
    ///
    /// @param miss empty if it takes it
    public record Verdict(RoutingRule rule, Optional<RuleMiss> miss) {}

    public boolean isEmpty() {
        return matchers.isEmpty();
    }

    /// In order.
    public List<RoutingRule> all() {
        return matchers.stream().map(RuleMatcher::rule).toList();
    }

    public Optional<RoutingRule> find(String key) {
        return all().stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    /// The first rule that takes the report.
    ///
    /// @param open whether a target takes tickets; asked only of rules that would take the report
    public Optional<RoutingRule> decide(RuleQuestion question, Predicate<RuleTarget> open) {
        var asked = new AskedReport(question);
        for (var matcher : matchers) {
            if (matcher.miss(asked).isEmpty() && open.test(matcher.rule().then())) {
                return Optional.of(matcher.rule());
            }
        }
        return Optional.empty();
    }

    /// What each rule says, in order; several may take it, the first of them decides.
    public List<Verdict> explain(RuleQuestion question, Predicate<RuleTarget> open) {
        var asked = new AskedReport(question);
        return matchers.stream()
                .map(matcher -> new Verdict(
                        matcher.rule(),
                        matcher.miss(asked)
                                .or(() -> open.test(matcher.rule().then())
                                        ? Optional.empty()
                                        : Optional.of(RuleMiss.TARGET_CLOSED))))
                .toList();
    }

    /// The first earlier rule that takes all that this one would take, from `today` on.
    ///
    /// @param open whether a target takes tickets: a rule whose target does not covers nothing
    public Optional<RoutingRule> coverOf(RoutingRule rule, LocalDate today, Predicate<RuleTarget> open) {
        var later = matchers.stream()
                .filter(one -> one.rule().key().equals(rule.key()))
                .findFirst();
        return later.flatMap(found -> matchers.stream()
                .takeWhile(earlier -> earlier != found)
                .filter(earlier -> RuleCover.covers(earlier, found, today))
                .map(RuleMatcher::rule)
                .filter(earlier -> open.test(earlier.then()))
                .findFirst());
    }
}
