package id.tanggap.allocation.flow;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How evenly the best coverage can be shared: the least number of units for each place such that the worst-served
/// place is served as well as can be, then the next, without giving up any coverage.
///
/// Places of one weight are levelled together, after those of greater weight. The level is found by halving, each
/// step a maximum flow over all items.
public final class FairShares {

    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int HALVINGS = 36;
    private static final int ROUNDS = 8;
    private static final double TINY = 1e-9;

    private final AllocationGrid grid;
    private final MaxFlow flow;
    private final int[] sinkArcs;
    private final long[] shares;
    private final long deadline;

    private FairShares(AllocationGrid grid, long deadlineNanos) {
        this.grid = grid;
        this.shares = new long[grid.places()];
        this.sinkArcs = new int[grid.places()];
        this.deadline = deadlineNanos;
        var groups = new ArrayList<List<SupplyGroup>>();
        var nodes = 2 + grid.places();
        for (var item = 0; item < grid.items(); item++) {
            groups.add(SupplyGroup.of(grid, item));
            nodes += groups.get(item).size() + (groups.get(item).size() > 1 ? grid.places() : 0);
        }
        this.flow = new MaxFlow(nodes);
        Arrays.setAll(sinkArcs, place -> flow.arc(2 + place, SINK, 0));
        var node = 2 + grid.places();
        for (var item = 0; item < grid.items(); item++) {
            node = connect(item, groups.get(item), node);
        }
    }

    /// Units for each place, by its number.
    ///
    /// @param deadlineNanos of `System.nanoTime`, after which the level is left as it is
    public static long[] of(AllocationGrid grid, long deadlineNanos) {
        var run = new FairShares(grid, deadlineNanos);
        var order = IntStream.range(0, grid.places())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -grid.weight(place)))
                .toList();
        for (var begin = 0; begin < order.size(); ) {
            var end = begin;
            while (end < order.size() && grid.weight(order.get(end)) == grid.weight(order.get(begin))) {
                end++;
            }
            run.level(order.subList(begin, end));
            begin = end;
        }
        return run.shares;
    }

    private int connect(int item, List<SupplyGroup> groups, int first) {
        var node = first;
        var between = groups.size() > 1 ? first + groups.size() : -1;
        for (var group : groups) {
            flow.arc(SOURCE, node, group.free());
            for (var place = 0; place < grid.places(); place++) {
                if (grid.need(place, item) > 0 && !group.blocked().get(place)) {
                    flow.arc(
                            node,
                            between < 0 ? 2 + place : between + place,
                            between < 0 ? grid.need(place, item) : MaxFlow.UNLIMITED);
                }
            }
            node++;
        }
        if (between < 0) {
            return node;
        }
        for (var place = 0; place < grid.places(); place++) {
            if (grid.need(place, item) > 0) {
                flow.arc(between + place, 2 + place, grid.need(place, item));
            }
        }
        return between + grid.places();
    }

    private void level(List<Integer> places) {
        var before = flow.state();
        var free = new BitSet(grid.places());
        places.stream().filter(place -> grid.need(place) > 0).forEach(free::set);
        for (var round = 0; round < ROUNDS && !free.isEmpty() && System.nanoTime() < deadline; round++) {
            raiseTogether(places, free, before);
            tryShares(places, shares, before);
            var reached = flow.levels(SOURCE);
            var stuck = new BitSet(grid.places());
            free.stream()
                    .filter(place -> shares[place] == grid.need(place) || reached[2 + place] < 0)
                    .forEach(stuck::set);
            if (stuck.isEmpty()) {
                break;
            }
            free.andNot(stuck);
        }
        flow.restore(before);
        places.forEach(place -> flow.raise(sinkArcs[place], grid.need(place)));
        flow.run(SOURCE, SINK);
    }

    private void raiseTogether(List<Integer> places, BitSet free, long[] before) {
        var low = 0.0;
        var high = 1.0;
        if (tryShares(places, at(high, free), before)) {
            low = high;
        }
        for (var i = 0; i < HALVINGS && low < high && System.nanoTime() < deadline; i++) {
            var middle = (low + high) / 2;
            if (tryShares(places, at(middle, free), before)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        var reached = at(low, free);
        free.stream().forEach(place -> shares[place] = reached[place]);
    }

    private long[] at(double level, BitSet free) {
        var wanted = shares.clone();
        free.stream()
                .forEach(place -> wanted[place] = Math.max(
                        shares[place], Math.min(grid.need(place), (long) Math.ceil(level * grid.need(place) - TINY))));
        return wanted;
    }

    private boolean tryShares(List<Integer> places, long[] wanted, long[] before) {
        flow.restore(before);
        var sum = 0L;
        for (var place : places) {
            flow.raise(sinkArcs[place], wanted[place]);
            sum += wanted[place];
        }
        return flow.run(SOURCE, SINK) == sum;
    }
}
