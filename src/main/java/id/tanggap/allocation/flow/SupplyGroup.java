package id.tanggap.allocation.flow;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// Sites of an item whose ways to the same places are closed.
///
/// @param free units of all of them
record SupplyGroup(BitSet blocked, long free) {

    static List<SupplyGroup> of(AllocationGrid grid, int item) {
        var sums = new HashMap<BitSet, Long>();
        for (var site = 0; site < grid.sites(); site++) {
            if (grid.free(site, item) > 0) {
                var blocked = new BitSet(grid.places());
                for (var place = 0; place < grid.places(); place++) {
                    blocked.set(place, grid.blocked(site, place));
                }
                sums.merge(blocked, grid.free(site, item), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> new SupplyGroup(sum.getKey(), sum.getValue()))
                .toList();
    }
}
