package id.tanggap.allocation.problem;

import java.util.Comparator;
import java.util.List;

/// Lines with their reasons, and how good they are.
///
/// @param lines by place and item, the nearest store first
public record AllocationPlan(List<AllocationLine> lines, AllocationFigures figures) {

    public AllocationPlan {
        lines = List.copyOf(lines);
    }

    public static AllocationPlan of(AllocationGrid grid, List<Shipment> shipments) {
        var reasons = new StoreReasons(grid, shipments);
        var lines = shipments.stream()
                .sorted(Comparator.comparingInt(Shipment::place)
                        .thenComparingInt(Shipment::item)
                        .thenComparingInt(one -> grid.metres(one.site(), one.place()))
                        .thenComparingInt(Shipment::site))
                .map(one -> new AllocationLine(
                        grid.problem().sites().get(one.site()).code(),
                        grid.problem().places().get(one.place()).code(),
                        grid.item(one.item()),
                        one.quantity(),
                        grid.metres(one.site(), one.place()),
                        grid.minutes(one.site(), one.place()),
                        reasons.of(one)))
                .toList();
        return new AllocationPlan(lines, AllocationFigures.of(grid, shipments));
    }
}
