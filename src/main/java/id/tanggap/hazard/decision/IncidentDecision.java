package id.tanggap.hazard.decision;

import id.tanggap.taxonomy.Reason;

/// Whether a hazard should open an incident. A person confirms: the answer is a proposal.
///
/// @param why the rule that decided, in `messages/hazard_…`
public record IncidentDecision(boolean opens, Reason why) {

    public static IncidentDecision yes(String key, String... args) {
        return new IncidentDecision(true, Reason.of("reason.hazard." + key, args));
    }

    public static IncidentDecision no(String key, String... args) {
        return new IncidentDecision(false, Reason.of("reason.hazard." + key, args));
    }
}
