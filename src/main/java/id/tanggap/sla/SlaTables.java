package id.tanggap.sla;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that due times depend on, as it is at one moment.
///
/// @param rules by code, in the order in which they are asked
/// @param steps of the escalation by code
record SlaTables(Map<String, SlaRule> rules, OfficeDays days, SlaWarning warning, Map<String, EscalationStep> steps) {

    /// Rows for calls that nobody answered, where there is no ticket yet; no ticket is asked about them.
    static final String CALL = "telepon";

    static final String URGENT_CALL = "telepon-darurat";

    private static final Map<String, EscalationStep> STEPS = Map.of(
            "near", new EscalationStep("", 75, List.of(), List.of(), List.of("assignee"), false),
            "late", new EscalationStep("", 100, List.of(), List.of(), List.of("assignee", "team"), false));

    SlaTables {
        rules = ordered(rules);
    }

    static Map<String, EscalationStep> shippedSteps() {
        return STEPS;
    }

    static SlaTables of(Map<String, SlaRule> rules, HolidayCalendar holidays) {
        return new SlaTables(rules, OfficeDays.with(holidays), SlaWarning.SHIPPED, STEPS);
    }

    private static Map<String, SlaRule> ordered(Map<String, SlaRule> rules) {
        var ordered = new LinkedHashMap<String, SlaRule>();
        rules.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, SlaRule>>comparingInt(
                                row -> row.getValue().position())
                        .thenComparing(Map.Entry::getKey))
                .forEach(row -> ordered.put(row.getKey(), row.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    static boolean isOfCalls(String code) {
        return code.equals(CALL) || code.equals(URGENT_CALL);
    }

    /// The row that applies to a ticket: the first that fits. Of requests about one's own data, and breaches, the first
    /// that keeps the law; there is one always (`SlaSettingChecks`).
    Optional<Map.Entry<String, SlaRule>> row(SlaCriteria matter) {
        return rules.entrySet().stream()
                .filter(row -> !isOfCalls(row.getKey()) && row.getValue().fits(matter))
                .filter(row -> !matter.dataRights() || row.getValue().isWithinTheLaw())
                .findFirst();
    }
}
