package id.tanggap.routing.rule;

/// A special rule: reports of which all conditions hold go to its target.
///
/// @param key by which the settings know it
/// @param name for people, also in the reason of a ticket
/// @param position the smaller, the earlier it is asked
/// @param on false: switched off, and kept
/// @param owner user name of who answers for it; may be empty
/// @param note may be empty
public record RoutingRule(
        String key,
        String name,
        int position,
        boolean on,
        RuleConditions when,
        RuleTarget then,
        RulePeriod period,
        String owner,
        String note) {

    /// The same at another place in the order.
    public RoutingRule at(int other) {
        return new RoutingRule(key, name, other, on, when, then, period, owner, note);
    }

    /// The same in other hands.
    public RoutingRule ownedBy(String other) {
        return new RoutingRule(key, name, position, on, when, then, period, other, note);
    }

    /// The same, switched on or off.
    public RoutingRule switched(boolean now) {
        return new RoutingRule(key, name, position, now, when, then, period, owner, note);
    }
}
