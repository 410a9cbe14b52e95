package id.tanggap.api.relief;

import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.relief.ReliefPlan;
import java.time.Instant;
import java.util.List;

/// A plan as public JSON.
///
/// @param unmet units that are needed and not sent
/// @param bound units that must stay unmet whatever anybody does
record PlanOfIncident(
        long id,
        String status,
        boolean chosen,
        String scenario,
        Instant at,
        long unmet,
        long bound,
        double worst,
        List<Line> lines) {

    record Line(String from, String to, String item, long quantity, int distanceM) {}

    static PlanOfIncident of(ReliefPlan plan, boolean chosen) {
        var outcome = plan.outcome();
        return new PlanOfIncident(
                plan.id(),
                outcome.status(),
                chosen,
                plan.scenario().text(),
                plan.at(),
                outcome.figures().unmet(),
                outcome.bound().unmet(),
                outcome.figures().worst(),
                outcome.lines().stream().map(PlanOfIncident::line).toList());
    }

    private static Line line(AllocationLine line) {
        return new Line(line.from(), line.to(), line.item(), line.quantity(), line.distanceM());
    }
}
