package id.tanggap.allocation.flow;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The least that must stay unmet, by a maximum flow for each item. It is what the linear program says: of a flow
/// with whole capacities the best of the fractional answers is a whole one. Vehicles are not in it, so with vehicles
/// it is a bound that may be out of reach.
///
/// @param unmet units
/// @param weightedUnmet each unit times the weight of its place
public record CoverageBound(long unmet, double weightedUnmet) {

    public static CoverageBound of(AllocationGrid grid) {
        var unmet = 0L;
        var weighted = 0.0;
        var order = IntStream.range(0, grid.places())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -grid.weight(place)))
                .toList();
        for (var item = 0; item < grid.items(); item++) {
            var network = ItemNetwork.of(grid, item);
            // a unit for a heavy place is never given up for a lighter one: places of one weight are let in after the
            // other
            for (var begin = 0; begin < order.size(); ) {
                var weight = grid.weight(order.get(begin));
                var missing = 0L;
                for (; begin < order.size() && grid.weight(order.get(begin)) == weight; begin++) {
                    missing += network.letIn(order.get(begin));
                }
                missing -= network.run();
                unmet += missing;
                weighted += missing * weight;
            }
        }
        return new CoverageBound(unmet, weighted);
    }
}
