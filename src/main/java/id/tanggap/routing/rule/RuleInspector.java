package id.tanggap.routing.rule;

import id.tanggap.routing.rule.RuleFault.Kind;
import id.tanggap.taxonomy.Category;
import id.tanggap.taxonomy.CategoryTrait;
import id.tanggap.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    public long faults(RuleList rules, LocalDate today) {
        return rules.all().stream()
                .filter(rule -> fault(rule, rules, today).isPresent())
                .count();
    }

    public Optional<RuleFault> fault(RoutingRule rule, RuleList rules, LocalDate today) {
        if (!rule.on()) {
            return Optional.empty();
        }
        return inCategories(rule.when().categories())
                .or(() -> inWords(rule))
                .or(() -> rule.period().isOver(today) ? fault(Kind.OVER, "") : Optional.empty())
                .or(() -> targets.isOpen(rule.then())
                        ? Optional.empty()
                        : fault(Kind.TARGET_CLOSED, targets.name(rule.then())))
                .or(() -> rules.coverOf(rule, today, targets::isOpen)
                        .flatMap(earlier -> fault(Kind.COVERED, earlier.name())));
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
