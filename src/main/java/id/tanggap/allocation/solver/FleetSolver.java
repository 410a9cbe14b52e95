package id.tanggap.allocation.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.solver.SolverMain.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Allocation with limited vehicles, by the solver for whole numbers (CP-SAT): the goals one after the other, each
/// held when the next is looked for. A vehicle makes one trip to one place.
final class FleetSolver {

    private static final int NEAREST = 12;
    private static final int GRAMS = 1000;
    private static final long SHARES = 10_000;
    private static final long WEIGHTS = 1000;
    private static final int WORKERS = 2;

    private final AllocationGrid grid;
    private final CpModel model = new CpModel();
    private final List<int[]> rows = new ArrayList<>();
    private final List<IntVar> quantities = new ArrayList<>();
    private final List<Consumer<Answer>> listeners = new ArrayList<>();
    private final double heaviest;
    private double bound;

    private FleetSolver(AllocationGrid grid) {
        this.grid = grid;
        this.heaviest = IntStream.range(0, grid.places())
                .mapToDouble(grid::weight)
                .max()
                .orElse(1);
    }

    static void solve(AllocationGrid grid, long deadline, Consumer<Answer> answers) {
        var solver = new FleetSolver(grid);
        solver.listeners.add(answers);
        solver.build();
        solver.run(deadline);
    }

    private void build() {
        var candidates = new CandidateWays(grid);
        for (var item = 0; item < grid.items(); item++) {
            var bits = candidates.of(item, NEAREST);
            for (var bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
                var row = new int[] {bit / grid.places(), bit % grid.places(), item};
                rows.add(row);
                quantities.add(model.newIntVar(
                        0, Math.min(grid.free(row[0], item), grid.need(row[1], item)), "q" + rows.size()));
            }
        }
        limitGoods();
        limitFleets();
    }

    private void limitGoods() {
        var out = new LinearExprBuilder[grid.sites()][grid.items()];
        var in = new LinearExprBuilder[grid.places()][grid.items()];
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            out[row[0]][row[2]] = plus(out[row[0]][row[2]], quantities.get(at), 1);
            in[row[1]][row[2]] = plus(in[row[1]][row[2]], quantities.get(at), 1);
        }
        for (var item = 0; item < grid.items(); item++) {
            for (var site = 0; site < grid.sites(); site++) {
                if (out[site][item] != null) {
                    model.addLessOrEqual(out[site][item], grid.free(site, item));
                }
            }
            for (var place = 0; place < grid.places(); place++) {
                if (in[place][item] != null) {
                    model.addLessOrEqual(in[place][item], grid.need(place, item));
                }
            }
        }
    }

    private void limitFleets() {
        for (var site = 0; site < grid.sites(); site++) {
            var fleet = grid.problem().sites().get(site).fleet();
            if (fleet == null) {
                continue;
            }
            var trips = LinearExpr.newBuilder();
            for (var place = 0; place < grid.places(); place++) {
                var load = load(site, place);
                var there = model.newIntVar(0, fleet.vehicles(), "t" + site + "-" + place);
                load.addTerm(there, -Math.multiplyExact(fleet.capacityKg(), GRAMS));
                model.addLessOrEqual(load, 0);
                trips.add(there);
            }
            model.addLessOrEqual(trips, fleet.vehicles());
        }
    }

    private LinearExprBuilder load(int site, int place) {
        var load = LinearExpr.newBuilder();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            if (row[0] == site && row[1] == place) {
                load.addTerm(quantities.get(at), (long) Math.ceil(grid.kilograms(row[2]) * GRAMS));
            }
        }
        return load;
    }

    private static LinearExprBuilder plus(@Nullable LinearExprBuilder sum, IntVar variable, long factor) {
        return (sum == null ? LinearExpr.newBuilder() : sum).addTerm(variable, factor);
    }

    private long weight(int place) {
        return Math.max(1, Math.round(grid.weight(place) / heaviest * WEIGHTS));
    }

    /// Each goal gets a part of the time that is left.
    private void run(long deadline) {
        if (cover(deadline) && even(deadline)) {
            shorten(deadline);
        }
    }

    /// As many units as can be brought, and no fewer from then on.
    private boolean cover(long deadline) {
        var covered = LinearExpr.newBuilder();
        for (var at = 0; at < rows.size(); at++) {
            covered.addTerm(quantities.get(at), weight(rows.get(at)[1]));
        }
        model.maximize(covered);
        var solver = solve(deadline, 0.5, false);
        if (solver == null) {
            return false;
        }
        bound = Math.max(0, (weighed() - solver.bestObjectiveBound()) / WEIGHTS * heaviest);
        startNextFrom(solver);
        model.addGreaterOrEqual(covered, Math.round(solver.objectiveValue()));
        return true;
    }

    /// What all places need, by their weights.
    private double weighed() {
        var all = 0.0;
        for (var place = 0; place < grid.places(); place++) {
            all += grid.need(place) * (double) weight(place);
        }
        return all;
    }

    /// The worst-served place as well as can be, and no worse from then on.
    private boolean even(long deadline) {
        var worst = model.newIntVar(0, SHARES, "worst");
        serve(worst);
        model.maximize(worst);
        var solver = solve(deadline, 0.6, false);
        if (solver == null) {
            return false;
        }
        startNextFrom(solver);
        model.addGreaterOrEqual(worst, Math.round(solver.objectiveValue()));
        return true;
    }

    /// As little time on the way as can be.
    private void shorten(long deadline) {
        var time = LinearExpr.newBuilder();
        for (var at = 0; at < rows.size(); at++) {
            time.addTerm(quantities.get(at), grid.minutes(rows.get(at)[0], rows.get(at)[1]));
        }
        model.minimize(time);
        solve(deadline, 1, true);
    }

    private void serve(IntVar worst) {
        for (var place = 0; place < grid.places(); place++) {
            var met = LinearExpr.newBuilder();
            for (var at = 0; at < rows.size(); at++) {
                if (rows.get(at)[1] == place) {
                    met.addTerm(quantities.get(at), SHARES);
                }
            }
            if (grid.need(place) > 0) {
                met.addTerm(worst, -grid.need(place));
                model.addGreaterOrEqual(met, 0);
            }
        }
    }

    /// The next goal begins with what this one found.
    private void startNextFrom(CpSolver solver) {
        model.clearObjective();
        model.clearHints();
        quantities.forEach(quantity -> model.addHint(quantity, solver.value(quantity)));
    }

    private @Nullable CpSolver solve(long deadline, double part, boolean last) {
        var seconds = (deadline - System.nanoTime()) / (double) TimeUnit.SECONDS.toNanos(1) * part;
        if (seconds <= 0.05) {
            return null;
        }
        var solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(WORKERS)
                .setRandomSeed(1);
        var status = solver.solve(model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                if (last) {
                    return;
                }
                say(shipments(this::value), false);
            }
        });
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return null;
        }
        say(shipments(solver::value), last && status == CpSolverStatus.OPTIMAL);
        return solver;
    }

    private void say(List<Shipment> shipments, boolean optimal) {
        listeners.forEach(listener -> listener.accept(new Answer(shipments, optimal, bound)));
    }

    private interface Values {
        long of(IntVar variable);
    }

    private List<Shipment> shipments(Values values) {
        var shipments = new ArrayList<Shipment>();
        for (var at = 0; at < rows.size(); at++) {
            var quantity = values.of(quantities.get(at));
            if (quantity > 0) {
                var row = rows.get(at);
                shipments.add(new Shipment(row[0], row[1], row[2], quantity));
            }
        }
        return shipments;
    }
}
