package id.tanggap.allocation.flow;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.Arrays;

/// The ways of one item: from sites to places. Sites with the same closed ways are one node.
final class ItemNetwork {

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final AllocationGrid grid;
    private final int item;
    private final MaxFlow flow;
    private final int[] arcs;

    private ItemNetwork(AllocationGrid grid, int item, MaxFlow flow, int[] arcs) {
        this.grid = grid;
        this.item = item;
        this.flow = flow;
        this.arcs = arcs;
    }

    static ItemNetwork of(AllocationGrid grid, int item) {
        var groups = SupplyGroup.of(grid, item);
        var flow = new MaxFlow(2 + grid.places() + groups.size());
        var arcs = new int[grid.places()];
        Arrays.setAll(arcs, place -> flow.arc(2 + place, SINK, 0));
        var node = 2 + grid.places();
        for (var group : groups) {
            flow.arc(SOURCE, node, group.free());
            for (var place = 0; place < grid.places(); place++) {
                if (!group.blocked().get(place) && grid.need(place, item) > 0) {
                    flow.arc(node, 2 + place, MaxFlow.UNLIMITED);
                }
            }
            node++;
        }
        return new ItemNetwork(grid, item, flow, arcs);
    }

    /// @return what the place needs
    long letIn(int place) {
        flow.raise(arcs[place], grid.need(place, item));
        return grid.need(place, item);
    }

    /// @return how much more arrives
    long run() {
        return flow.run(SOURCE, SINK);
    }
}
