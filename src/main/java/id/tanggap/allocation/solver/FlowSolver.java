package id.tanggap.allocation.solver;

import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import id.tanggap.allocation.flow.CoverageBound;
import id.tanggap.allocation.flow.FairShares;
import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.solver.SolverMain.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Allocation without limits of vehicles, as one flow of least cost over all items: the goals one after the other are
/// costs of different size. Whole capacities give whole quantities.
///
/// Answers with the nearest ways of each place first, then with more of them, in the end with all, as far as the
/// time goes.
final class FlowSolver {

    private static final int FEW = 6;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int[] STEPS = {FEW, 24, ALL};
    private static final int MOST_ARCS = 1_500_000;

    private final AllocationGrid grid;
    private final long[] shares;
    private final GoalCosts costs;

    private FlowSolver(AllocationGrid grid, long[] shares) {
        this.grid = grid;
        this.shares = shares;
        this.costs = GoalCosts.of(grid);
    }

    static void solve(AllocationGrid grid, long deadline, Consumer<Answer> answers) {
        var bound = CoverageBound.of(grid).weightedUnmet();
        var shareTime = System.nanoTime() + (deadline - System.nanoTime()) / 4;
        var solver = new FlowSolver(grid, FairShares.of(grid, shareTime));
        var ways = new CandidateWays(grid);
        @Nullable AllocationFigures best = null;
        for (var step : STEPS) {
            var begin = System.nanoTime();
            var arcs = solver.waysOf(ways, step);
            if (arcs == null || begin > deadline) {
                return;
            }
            var shipments = solver.flow(arcs);
            var figures = AllocationFigures.of(grid, shipments);
            var complete = step == ALL || arcs.complete();
            if (best == null || AllocationFigures.BETTER.compare(figures, best) < 0 || complete) {
                answers.accept(new Answer(shipments, complete, bound));
                best = figures;
            }
            var took = System.nanoTime() - begin;
            if (complete || System.nanoTime() + took > deadline) {
                return;
            }
        }
    }

    /// Ways of all items.
    ///
    /// @param complete whether no way was left out
    private record Ways(List<int[]> rows, boolean complete) {}

    private @Nullable Ways waysOf(CandidateWays candidates, int most) {
        var rows = new ArrayList<int[]>();
        var all = 0L;
        for (var item = 0; item < grid.items(); item++) {
            var bits = candidates.of(item, most);
            for (var bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
                rows.add(new int[] {bit / grid.places(), bit % grid.places(), item});
                if (rows.size() > MOST_ARCS) {
                    return null;
                }
            }
            all += most == ALL ? bits.cardinality() : candidates.of(item, ALL).cardinality();
        }
        return new Ways(rows, all == rows.size());
    }

    private List<Shipment> flow(Ways ways) {
        var supplies = grid.sites() * grid.items();
        var needs = supplies + grid.places() * grid.items();
        var sink = needs + grid.places();
        var flow = new MinCostFlow(sink + 1, ways.rows().size() + grid.places() * (grid.items() + 2));
        try {
            supply(flow, ways, supplies);
            demand(flow, supplies, needs, sink);
            var status = flow.solveMaxFlowWithMinCost();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("The flow of least cost ended as " + status);
            }
            return shipments(flow, ways);
        } finally {
            flow.delete();
        }
    }

    private void supply(MinCostFlow flow, Ways ways, int supplies) {
        var used = new boolean[supplies];
        for (var way : ways.rows()) {
            var from = way[0] * grid.items() + way[2];
            used[from] = true;
            flow.addArcWithCapacityAndUnitCost(
                    from,
                    supplies + way[1] * grid.items() + way[2],
                    Math.min(grid.free(way[0], way[2]), grid.need(way[1], way[2])),
                    costs.ofWay(way[0], way[1]));
        }
        for (var from = 0; from < supplies; from++) {
            if (used[from]) {
                flow.setNodeSupply(from, grid.free(from / grid.items(), from % grid.items()));
            }
        }
    }

    private void demand(MinCostFlow flow, int supplies, int needs, int sink) {
        var total = 0L;
        for (var place = 0; place < grid.places(); place++) {
            for (var item = 0; item < grid.items(); item++) {
                if (grid.need(place, item) > 0) {
                    flow.addArcWithCapacityAndUnitCost(
                            supplies + place * grid.items() + item, needs + place, grid.need(place, item), 0);
                }
            }
            var need = grid.need(place);
            flow.addArcWithCapacityAndUnitCost(needs + place, sink, shares[place], costs.ofShare(place));
            flow.addArcWithCapacityAndUnitCost(needs + place, sink, need - shares[place], costs.ofMore(place));
            total += need;
        }
        flow.setNodeSupply(sink, -total);
    }

    private static List<Shipment> shipments(MinCostFlow flow, Ways ways) {
        var shipments = new ArrayList<Shipment>();
        for (var arc = 0; arc < ways.rows().size(); arc++) {
            var quantity = flow.getFlow(arc);
            if (quantity > 0) {
                var way = ways.rows().get(arc);
                shipments.add(new Shipment(way[0], way[1], way[2], quantity));
            }
        }
        return shipments;
    }
}
