package id.tanggap.hazard.cap;

import java.util.List;
import java.util.Map;

/// The words that CAP 1.2 allows, by element; sections 3.2.1 and 3.2.2 of the standard.
final class CapVocabulary {

    static final Map<String, List<String>> WORDS = Map.of(
            "status",
            List.of("Actual", "Exercise", "System", "Test", "Draft"),
            "msgType",
            List.of("Alert", "Update", "Cancel", "Ack", "Error"),
            "scope",
            List.of("Public", "Restricted", "Private"),
            "category",
            List.of(
                    "Geo",
                    "Met",
                    "Safety",
                    "Security",
                    "Rescue",
                    "Fire",
                    "Health",
                    "Env",
                    "Transport",
                    "Infra",
                    "CBRNE",
                    "Other"),
            "responseType",
            List.of("Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"),
            "urgency",
            List.of("Immediate", "Expected", "Future", "Past", "Unknown"),
            "severity",
            List.of("Extreme", "Severe", "Moderate", "Minor", "Unknown"),
            "certainty",
            List.of("Observed", "Likely", "Possible", "Unlikely", "Unknown"));

    private CapVocabulary() {}
}
