package id.tanggap.routing.rule;

/// Knows the balai and the teams that rules name. Implemented by the module that knows who works.
public interface RuleTargets {

    /// Whether it takes tickets now: it exists and is not closed.
    boolean isOpen(RuleTarget target);

    /// For people; the code of what does not exist any more.
    String name(RuleTarget target);
}
