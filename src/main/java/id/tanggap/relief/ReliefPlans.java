package id.tanggap.relief;

import id.tanggap.access.Viewer;
import id.tanggap.allocation.AllocationResult;
import id.tanggap.allocation.Allocator;
import id.tanggap.allocation.SolverLimits;
import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.AllocationLine;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.problem.ShipmentCheck;
import id.tanggap.incident.Incident;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Plans of an incident: computed, supposed ("what if"), edited by hand, chosen. Each is stored whole and stays as it
/// is. Only who dispatches may compute, edit or choose.
///
/// A computation stores nearest-first at once and then the better plans as they come, under the same run. Two run at a
/// time; a third is refused.
@Service
public class ReliefPlans {

    private static final Logger LOG = LoggerFactory.getLogger(ReliefPlans.class);
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_WHY = 500;
    private static final String EDITED = "edited";
    private static final Duration TIME = Duration.ofSeconds(10);

    private final ReliefProblems problems;
    private final ReliefPlanStore store;
    private final Allocator allocator = new Allocator();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("relief-plan-", 0).factory());
    private final Semaphore free = new Semaphore(AT_A_TIME);

    ReliefPlans(ReliefProblems problems, ReliefPlanStore store) {
        this.problems = problems;
        this.store = store;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow(); // ends the child processes too
    }

    /// The last plan of each run, the newest first.
    public List<ReliefPlan> newest(Incident incident, int limit) {
        return store.newest(incident.id(), limit);
    }

    public Optional<ReliefPlan> find(Incident incident, long id) {
        return store.find(incident.id(), id);
    }

    /// The plan that was chosen last.
    public Optional<ReliefPlan> chosen(Incident incident) {
        return store.chosen(incident.id()).flatMap(id -> store.find(incident.id(), id));
    }

    /// Starts a computation.
    ///
    /// @param days needs of so many days
    /// @return id of its first plan, which is there when this returns; empty if the viewer may not, or two are
    ///     running
    public OptionalLong compute(Incident incident, int days, Scenario scenario, Viewer by) {
        if (!by.role().dispatches() || !free.tryAcquire()) {
            return OptionalLong.empty();
        }
        try {
            var asked = Math.clamp(days, 1, ReliefNeeds.MOST_DAYS);
            var run = new Run(incident.id(), problems.of(incident, asked, scenario, by), scenario, asked, by);
            threads.execute(() -> run.go(allocator, free));
            return OptionalLong.of(run.first.join());
        } catch (RejectedExecutionException stopping) {
            free.release();
            return OptionalLong.empty();
        } catch (IllegalArgumentException noProblem) {
            free.release();
            throw noProblem;
        }
    }

    private final class Run {

        private final long incident;
        private final UUID run = UUID.randomUUID();
        private final AllocationProblem problem;
        private final Scenario scenario;
        private final int days;
        private final Viewer by;
        private final CompletableFuture<Long> first = new CompletableFuture<>();

        Run(long incident, AllocationProblem problem, Scenario scenario, int days, Viewer by) {
            this.incident = incident;
            this.problem = problem;
            this.scenario = scenario;
            this.days = days;
            this.by = by;
        }

        void go(Allocator planner, Semaphore permit) {
            try {
                var last = planner.allocate(problem, SolverLimits.of(TIME), result -> {
                    if (!first.isDone()) {
                        first.complete(save(result));
                    }
                });
                save(last);
            } catch (RuntimeException broken) {
                LOG.warn("plan of incident id={} failed", incident, broken);
                first.completeExceptionally(broken);
            } finally {
                permit.release();
            }
        }

        private long save(AllocationResult result) {
            var needed = needed(problem);
            var outcome = new ReliefPlan.Outcome(
                    result.status().code(),
                    result.plan().lines(),
                    figures(result.plan().figures(), needed),
                    figures(result.naive(), needed),
                    new ReliefPlan.Bound(result.unmetBound(), result.firstAnswerMs(), result.milliseconds()),
                    List.of());
            return store.add(
                    incident,
                    new ReliefPlan(0, run, null, scenario, days, problem, outcome, "", Instant.EPOCH, ""),
                    by);
        }
    }

    private static long needed(AllocationProblem problem) {
        return problem.places().stream()
                .flatMap(place -> place.needs().values().stream())
                .mapToLong(need -> need)
                .sum();
    }

    private static ReliefPlan.Figures figures(AllocationFigures figures, long needed) {
        return new ReliefPlan.Figures(
                figures.unmet(), needed, figures.worst(), figures.kmTonnes(), figures.lastMinutes());
    }

    /// Changes quantities by hand; what is wrong with the new plan is stored with it and shown at once.
    ///
    /// @return id of the new plan; empty if the viewer may not, or a quantity is none
    public OptionalLong edit(Incident incident, ReliefPlan plan, HandChange change, Viewer by) {
        if (!by.role().dispatches() || !change.valid()) {
            return OptionalLong.empty();
        }
        var lines = IntStream.range(0, plan.outcome().lines().size())
                .mapToObj(n -> edited(
                        plan.outcome().lines().get(n), change.quantities().get(n)))
                .toList();
        return OptionalLong.of(store.add(
                incident.id(),
                new ReliefPlan(
                        0,
                        UUID.randomUUID(),
                        plan.id(),
                        plan.scenario(),
                        plan.days(),
                        plan.input(),
                        edited(plan, lines),
                        change.why().strip(),
                        Instant.EPOCH,
                        ""),
                by));
    }

    private static AllocationLine edited(AllocationLine line, @Nullable Long quantity) {
        return quantity == null || quantity == line.quantity()
                ? line
                : new AllocationLine(
                        line.from(), line.to(), line.item(), quantity, line.distanceM(), line.minutes(), null);
    }

    private static ReliefPlan.Outcome edited(ReliefPlan plan, List<AllocationLine> lines) {
        var grid = new AllocationGrid(plan.input());
        var shipments = shipments(grid, lines);
        return new ReliefPlan.Outcome(
                EDITED,
                lines,
                figures(AllocationFigures.of(grid, shipments), needed(plan.input())),
                plan.outcome().naive(),
                plan.outcome().bound(),
                ShipmentCheck.problems(grid, shipments));
    }

    private static List<Shipment> shipments(AllocationGrid grid, List<AllocationLine> lines) {
        var sites = grid.problem().sites().stream()
                .map(AllocationProblem.SupplySite::code)
                .toList();
        var places = grid.problem().places().stream()
                .map(AllocationProblem.DemandPlace::code)
                .toList();
        var items = IntStream.range(0, grid.items()).mapToObj(grid::item).toList();
        return lines.stream()
                .filter(line -> line.quantity() > 0)
                .map(line -> new Shipment(
                        sites.indexOf(line.from()),
                        places.indexOf(line.to()),
                        items.indexOf(line.item()),
                        line.quantity()))
                .toList();
    }

    /// Says that this plan is to be carried out. A plan that is still being improved cannot be chosen.
    public ReliefResult choose(Incident incident, ReliefPlan plan, String why, Viewer by) {
        if (!by.role().dispatches()) {
            return ReliefResult.FORBIDDEN;
        }
        if (why.length() > LONGEST_WHY
                || plan.isRunning()
                || (!plan.outcome().problems().isEmpty() && why.isBlank())) {
            return ReliefResult.REFUSED;
        }
        store.choose(incident.id(), plan.id(), why.strip(), by);
        return ReliefResult.DONE;
    }
}
