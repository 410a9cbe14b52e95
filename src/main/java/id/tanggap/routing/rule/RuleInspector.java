package id.tanggap.routing.rule;

import id.tanggap.routing.rule.RuleFault.Kind;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds rules that can no longer fire. A rule that is switched off raises no alarm.
public final class RuleInspector {

    private final Taxonomy taxonomy;
    private final RuleTargets targets;

    public RuleInspector(Taxonomy taxonomy, RuleTargets targets) {
        this.taxonomy = taxonomy;
        this.targets = targets;
    }

    /// Whether special rules are asked about a category at all: spam goes nowhere, and rights over one's own data stay
    /// with the national desk, as the law says.
    public static boolean isAsked(Taxonomy taxonomy, String category) {
        return !taxonomy.has(category, CategoryTrait.SILENT) && !taxonomy.has(category, CategoryTrait.DATA_RIGHTS);
    }

    /// By the keys of the rules; those that can fire are missing. Asks once for each target.
    public Map<String, RuleFault> faults(RuleList rules, LocalDate today) {
        var known = new HashMap<RuleTarget, Boolean>();
        Predicate<RuleTarget> open = target -> known.computeIfAbsent(target, targets::isOpen);
        var found = new HashMap<String, RuleFault>();
        for (var rule : rules.all()) {
            fault(rule, rules, today, open).ifPresent(fault -> found.put(rule.key(), fault));
        }
        return Map.copyOf(found);
    }

    private Optional<RuleFault> fault(RoutingRule rule, RuleList rules, LocalDate today, Predicate<RuleTarget> open) {
        if (!rule.on()) {
            return Optional.empty();
        }
        return inCategories(rule.when().categories())
                .or(() -> inWords(rule))
                .or(() -> rule.period().isOver(today) ? fault(Kind.OVER, "") : Optional.empty())
                .or(() -> open.test(rule.then())
                        ? Optional.empty()
                        : fault(Kind.TARGET_CLOSED, targets.name(rule.then())))
                .or(() -> rules.coverOf(rule, today, open).flatMap(earlier -> fault(Kind.COVERED, earlier.name())));
    }

    private Optional<RuleFault> inCategories(List<String> categories) {
        if (categories.isEmpty()) {
            return Optional.empty();
        }
        var leaves = taxonomy.leaves().stream()
                .map(Category::code)
                .filter(code -> categories.stream().anyMatch(wanted -> RuleScope.category(wanted, code)))
                .toList();
        if (leaves.isEmpty()) {
            return fault(Kind.CATEGORY_GONE, String.join(", ", categories));
        }
        return leaves.stream().anyMatch(code -> isAsked(taxonomy, code))
                ? Optional.empty()
                : fault(Kind.CATEGORY_APART, String.join(", ", categories));
    }

    private static Optional<RuleFault> inWords(RoutingRule rule) {
        return !rule.when().words().isEmpty() && new RuleMatcher(rule).phrases().isEmpty()
                ? fault(Kind.WORDS_EMPTY, "")
                : Optional.empty();
    }

    private static Optional<RuleFault> fault(Kind kind, String what) {
        return Optional.of(new RuleFault(kind, what));
    }
}
