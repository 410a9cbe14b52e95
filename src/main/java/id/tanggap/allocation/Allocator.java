package id.tanggap.allocation;

import id.tanggap.allocation.flow.CoverageBound;
import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.AllocationPlan;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.NearestFirst;
import id.tanggap.allocation.problem.Shipment;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plans what goes from where: least unmet by weight of the places, then the worst-served place as well as can be,
/// then the least time, then the least distance. Quantities are whole.
///
/// First comes nearest-first, within a second; then what the solver in its child process finds until its time is over.
/// A plan of the solver is taken only if it passes `ShipmentCheck` and is better: the result is never worse than
/// nearest-first, and if the child crashes, hangs, grows or talks nonsense, nearest-first is the result and its status
/// says why.
public final class Allocator {

    private final SolverCommand command;

    public Allocator() {
        this(SolverCommand::own);
    }

    Allocator(SolverCommand command) {
        this.command = command;
    }

    /// @return the best plan when the solver is done or its time is over
    public AllocationResult allocate(AllocationProblem problem, SolverLimits limits) {
        return allocate(problem, limits, result -> {});
    }

    /// @param improved gets the first plan and each better one as it comes; not called by two threads at once
    public AllocationResult allocate(
            AllocationProblem problem, SolverLimits limits, Consumer<AllocationResult> improved) {
        var run = new Run(problem, improved);
        if (run.nothingCanBeSent()) {
            return run.alreadyBest();
        }
        var end = new SolverProcess(command, limits).run(problem, run::answer);
        return run.end(end);
    }

    private static final class Run {

        private final long begin = System.nanoTime();
        private final AllocationGrid grid;
        private final AllocationFigures naive;
        private final CoverageBound bound;
        private final Consumer<AllocationResult> improved;
        private final long firstAnswerMs;
        private List<Shipment> best;
        private AllocationFigures bestFigures;
        private AllocationStatus status = AllocationStatus.FIRST;
        private double weightedBound;
        private boolean garbage;
        private boolean answered;

        Run(AllocationProblem problem, Consumer<AllocationResult> improved) {
            this.grid = new AllocationGrid(problem);
            this.improved = improved;
            this.best = NearestFirst.plan(grid);
            this.naive = AllocationFigures.of(grid, best);
            this.bestFigures = naive;
            this.firstAnswerMs = milliseconds();
            this.bound = CoverageBound.of(grid);
            this.weightedBound = bound.weightedUnmet();
            improved.accept(result());
        }

        boolean nothingCanBeSent() {
            return bestFigures.unmet() == bound.unmet() && best.isEmpty();
        }

        synchronized AllocationResult alreadyBest() {
            status = AllocationStatus.OPTIMAL;
            improved.accept(result());
            return result();
        }

        synchronized void answer(String line) {
            var answer = SolverAnswer.read(line, grid);
            if (answer.isEmpty()) {
                garbage = true;
                return;
            }
            answered = true;
            var found = answer.get();
            var figures = AllocationFigures.of(grid, found.shipments());
            if (grid.hasFleets() && found.weightedBound() <= figures.weightedUnmet() + 1e-6) {
                weightedBound = Math.max(weightedBound, found.weightedBound());
            }
            var order = AllocationFigures.BETTER.compare(figures, bestFigures);
            if (order < 0 || (order == 0 && found.optimal())) {
                best = found.shipments();
                bestFigures = figures;
                status = found.optimal() ? AllocationStatus.OPTIMAL : AllocationStatus.FEASIBLE;
                improved.accept(result());
            }
        }

        synchronized AllocationResult end(SolverProcess.End end) {
            if (status == AllocationStatus.FIRST) {
                status = switch (end) {
                    case NOT_STARTED -> AllocationStatus.FALLBACK_NOT_STARTED;
                    case MEMORY -> AllocationStatus.FALLBACK_MEMORY;
                    case TIME -> answered ? AllocationStatus.FEASIBLE : AllocationStatus.FALLBACK_TIME;
                    case CRASHED -> answered ? AllocationStatus.FEASIBLE : AllocationStatus.FALLBACK_CRASHED;
                    case DONE ->
                        answered
                                ? AllocationStatus.FEASIBLE
                                : garbage ? AllocationStatus.FALLBACK_GARBAGE : AllocationStatus.FALLBACK_CRASHED;
                };
            }
            return result();
        }

        private AllocationResult result() {
            return new AllocationResult(
                    status,
                    AllocationPlan.of(grid, best),
                    bound.unmet(),
                    weightedBound,
                    naive,
                    milliseconds(),
                    firstAnswerMs);
        }

        private long milliseconds() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        }
    }
}
