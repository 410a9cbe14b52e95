package id.tanggap.relief;

import id.tanggap.allocation.AllocationStatus;
import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.taxonomy.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A plan as it was stored: the same tomorrow.
///
/// @param run plans of one computation have the same
/// @param parent id of the plan that a person edited; null for one that was computed
/// @param days needs of so many days; 0 for old plans that do not say it
/// @param why what the person said who made or edited it; may be empty
public record ReliefPlan(
        long id,
        UUID run,
        @Nullable Long parent,
        Scenario scenario,
        int days,
        AllocationProblem input,
        Outcome outcome,
        String why,
        Instant at,
        String actor) {

    /// Whether a better plan of its run may still come.
    public boolean isRunning() {
        return outcome.status().equals(AllocationStatus.FIRST.code());
    }

    /// @param problems what is wrong with an edited plan; empty for a computed one
    /// @param status code of the allocation's status, or `edited`
    public record Outcome(
            String status,
            List<AllocationLine> lines,
            Figures figures,
            Figures naive,
            Bound bound,
            List<Reason> problems) {
        public Outcome {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /// @param needed units in all
    /// @param worst share of the worst-served place, 0 to 1
    public record Figures(long unmet, long needed, double worst, double kmTonnes, int lastMinutes) {

        /// Part of the units that is not met, 0 to 1.
        public double unmetShare() {
            return needed == 0 ? 0 : (double) unmet / needed;
        }
    }

    public record Bound(long unmet, long firstAnswerMs, long milliseconds) {}
}
