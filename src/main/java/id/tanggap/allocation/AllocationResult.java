package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationPlan;

/// What came of an allocation.
///
/// @param unmetBound units that must stay unmet whatever anybody does
/// @param weightedBound the same by weight of the places
/// @param naive figures of nearest-first, for comparison
/// @param milliseconds in all
/// @param firstAnswerMs until the first plan could be shown
public record AllocationResult(
        AllocationStatus status,
        AllocationPlan plan,
        long unmetBound,
        double weightedBound,
        AllocationFigures naive,
        long milliseconds,
        long firstAnswerMs) {

    /// How far the plan may be from the best coverage, as part of the bound; 0 if nothing better can be.
    public double gap() {
        var over = plan.figures().weightedUnmet() - weightedBound;
        return over <= 1e-6 ? 0 : over / Math.max(1, weightedBound);
    }
}
