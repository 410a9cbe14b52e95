package id.tanggap.routing.rule;

import java.util.Optional;
import java.util.function.Supplier;

/// The special rules as they are now; the router asks them first.
public final class RoutingRules {

    private final Supplier<RuleList> list;
    private final RuleTargets targets;

    public RoutingRules(Supplier<RuleList> list, RuleTargets targets) {
        this.list = list;
        this.targets = targets;
    }

    /// Of a program without settings.
    public static RoutingRules none() {
        return new RoutingRules(() -> RuleList.EMPTY, new RuleTargets() {
            @Override
            public boolean isOpen(RuleTarget target) {
                return false;
            }

            @Override
            public String name(RuleTarget target) {
                return target.code();
            }
        });
    }

    public RuleList list() {
        return list.get();
    }

    public RuleTargets targets() {
        return targets;
    }

    /// The first rule that takes the report.
    public Optional<RoutingRule> decide(RuleQuestion question) {
        return list.get().decide(question, targets::isOpen);
    }
}
