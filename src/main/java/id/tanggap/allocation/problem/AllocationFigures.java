package id.tanggap.allocation.problem;

import java.util.Comparator;
import java.util.List;

/// How good a plan is.
///
/// @param unmet units that are needed and not sent
/// @param weightedUnmet the same, each unit times the weight of its place
/// @param worst share of its needed units that the worst-served place gets, 0 to 1; 1 if nothing is needed
/// @param unitMinutes minutes of travel over all units
/// @param kmTonnes kilometres in a straight line over all tonnes
/// @param lastMinutes travel of the last line to arrive
public record AllocationFigures(
        long unmet, double weightedUnmet, double worst, double unitMinutes, double kmTonnes, int lastMinutes) {

    private static final double TINY = 1e-9;

    /// The better plan first: coverage, then the worst-served place, then time, then distance.
    public static final Comparator<AllocationFigures> BETTER = Comparator.comparingDouble(
                    (AllocationFigures figures) -> rounded(figures.weightedUnmet))
            .thenComparing(Comparator.comparingDouble((AllocationFigures figures) -> rounded(figures.worst))
                    .reversed())
            .thenComparingDouble(AllocationFigures::unitMinutes)
            .thenComparingDouble(AllocationFigures::kmTonnes);

    private static double rounded(double value) {
        return Math.rint(value / TINY) * TINY;
    }

    public static AllocationFigures of(AllocationGrid grid, List<Shipment> shipments) {
        var met = new long[grid.places()];
        var unitMinutes = 0.0;
        var kmTonnes = 0.0;
        var last = 0;
        for (var one : shipments) {
            met[one.place()] += one.quantity();
            unitMinutes += (double) one.quantity() * grid.minutes(one.site(), one.place());
            kmTonnes +=
                    one.quantity() * grid.kilograms(one.item()) / 1000 * grid.metres(one.site(), one.place()) / 1000;
            last = Math.max(last, grid.minutes(one.site(), one.place()));
        }
        var unmet = 0L;
        var weighted = 0.0;
        var worst = 1.0;
        for (var p = 0; p < met.length; p++) {
            var need = grid.need(p);
            unmet += need - met[p];
            weighted += (need - met[p]) * grid.weight(p);
            worst = need == 0 ? worst : Math.min(worst, (double) met[p] / need);
        }
        return new AllocationFigures(unmet, weighted, worst, unitMinutes, kmTonnes, last);
    }
}
