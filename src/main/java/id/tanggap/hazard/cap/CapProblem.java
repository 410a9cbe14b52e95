package id.tanggap.hazard.cap;

import id.tanggap.taxonomy.Reason;

/// What is wrong with a message.
///
/// @param reason the sentence for readers, `reason.hazard.cap-…`
/// @param violation true if the standard forbids it; false if it only advises otherwise
public record CapProblem(Reason reason, boolean violation) {

    static CapProblem violation(String key, String... args) {
        return new CapProblem(Reason.of("reason.hazard.cap-" + key, args), true);
    }

    static CapProblem advice(String key, String... args) {
        return new CapProblem(Reason.of("reason.hazard.cap-" + key, args), false);
    }
}
