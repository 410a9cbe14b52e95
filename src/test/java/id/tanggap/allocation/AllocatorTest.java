package id.tanggap.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.allocation.flow.CoverageBound;
import id.tanggap.allocation.flow.FairShares;
import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.AllocationJson;
import id.tanggap.allocation.problem.AllocationPlan;
import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.NearestFirst;
import id.tanggap.allocation.problem.Shipment;
import id.tanggap.allocation.problem.ShipmentCheck;
import id.tanggap.taxonomy.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The solver in its child process, and what is left when it fails.
class AllocatorTest {

    private static final SolverLimits SOON = SolverLimits.of(Duration.ofSeconds(60));
    private static @Nullable SolvedProblems kept;

    /// Demak: the nearer store has enough for one place only; the farther place would get nothing by nearest-first.
    private static final String DEMAK = """
            {"sites":[{"code":"Mijen","lat":-6.80,"lon":110.67,"open":true,"stock":{"selimut":120},"minimum":{"selimut":20}},
                      {"code":"Kudus","lat":-6.81,"lon":110.84,"stock":{"selimut":60}},
                      {"code":"Tutup","lat":-6.82,"lon":110.70,"open":false,"stock":{"selimut":900}}],
             "places":[{"code":"Karanganyar","lat":-6.82,"lon":110.72,"needs":{"selimut":100},"weight":1},
                       {"code":"Gajah","lat":-6.87,"lon":110.70,"needs":{"selimut":100}}],
             "blocked":[["Kudus","Gajah"]]}""";

    /// One child for all properties.
    private static SolvedProblems solver() {
        var now = kept == null ? new SolvedProblems() : kept;
        kept = now;
        return now;
    }

    @AfterContainer
    static void stop() throws IOException {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    @Test
    void covers_first_then_serves_the_worst_served_and_keeps_minimum_levels_and_closed_ways() throws Exception {
        var problem = AllocationJson.read(DEMAK.getBytes(StandardCharsets.UTF_8));
        var result = new Allocator().allocate(problem, SOON);
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.plan().figures().unmet()).isEqualTo(40);
        assertThat(result.unmetBound()).isEqualTo(40);
        assertThat(result.gap()).isZero();
        assertThat(result.plan().figures().worst()).isEqualTo(0.8);
        assertThat(result.naive().worst()).isLessThan(0.8);
        assertThat(result.plan().lines())
                .extracting(line -> line.from() + " " + line.to() + " " + line.quantity())
                .containsExactly("Mijen Karanganyar 20", "Kudus Karanganyar 60", "Mijen Gajah 80");
        assertThat(result.plan().lines().get(1).why())
                .isNotNull()
                .extracting(Reason::key)
                .isEqualTo("reason.allocation.nearer-used-up");
    }

    /// Coverage and the worst-served place against every answer that there is, on problems of 3 × 2 × 3.
    @Property(tries = 50, seed = "15")
    void bounds_are_what_brute_force_finds(@ForAll long seed) {
        var grid = new AllocationGrid(SampleProblems.of(seed, new SampleProblems.Size(2, 1, 3, 0.3, 1.2, false)));
        var best = BruteForce.best(grid);
        assertThat(CoverageBound.of(grid).weightedUnmet()).isEqualTo(best.weightedUnmet());
        assertThat(worst(grid, FairShares.of(grid, Long.MAX_VALUE))).isEqualTo(best.worst());
    }

    @Property(tries = 200, seed = "16")
    void nearest_first_makes_plans_that_can_be_carried_out(@ForAll long seed, @ForAll boolean fleets) {
        var grid = new AllocationGrid(SampleProblems.of(seed, new SampleProblems.Size(6, 3, 5, 0.2, 1.2, fleets)));
        var plan = NearestFirst.plan(grid);
        assertThat(ShipmentCheck.problems(grid, plan)).isEmpty();
        assertThat(AllocationFigures.of(grid, plan).unmet())
                .isGreaterThanOrEqualTo(CoverageBound.of(grid).unmet());
    }

    /// All fifty by the solver: coverage and the worst-served place of the whole plan.
    @Property(tries = 50, seed = "15")
    void the_solver_finds_what_brute_force_finds(@ForAll long seed) {
        var problem = SampleProblems.of(seed, new SampleProblems.Size(2, 1, 3, 0.3, 1.2, false));
        var result = solver().allocate(problem);
        var best = BruteForce.best(new AllocationGrid(problem));
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.plan().figures().weightedUnmet()).isEqualTo(best.weightedUnmet());
        assertThat(result.plan().figures().worst()).isEqualTo(best.worst());
    }

    /// Without vehicles all weights lead to the same number of units, so what stays unmet is compared as it is.
    @Property(tries = 100, seed = "17")
    void a_plan_is_never_worse_than_nearest_first_on_unmet_need(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int sites,
            @ForAll @IntRange(min = 1, max = 3) int items,
            @ForAll boolean fleets) {
        var problem = SampleProblems.of(seed, new SampleProblems.Size(sites, items, 4, 0.2, 1.2, fleets));
        var result = solver().allocate(problem);
        var grid = new AllocationGrid(problem);
        assertThat(ShipmentCheck.problems(grid, shipments(grid, result.plan()))).isEmpty();
        assertThat(result.plan().figures().weightedUnmet())
                .isLessThanOrEqualTo(result.naive().weightedUnmet());
        if (!fleets) {
            assertThat(result.plan().figures().unmet())
                    .isLessThanOrEqualTo(result.naive().unmet());
        }
    }

    @Test
    void vehicles_limit_what_leaves_a_store() {
        var problem = SampleProblems.of(7, new SampleProblems.Size(5, 3, 4, 0.1, 1.2, true));
        var result = new Allocator().allocate(problem, SOON);
        var grid = new AllocationGrid(problem);
        assertThat(result.status().isFallback()).isFalse();
        assertThat(ShipmentCheck.problems(grid, shipments(grid, result.plan()))).isEmpty();
        assertThat(result.plan().figures().weightedUnmet())
                .isLessThanOrEqualTo(result.naive().weightedUnmet())
                .isGreaterThanOrEqualTo(result.weightedBound() - 1e-6);
    }

    @Test
    void a_solver_that_is_not_there_crashes_talks_nonsense_hangs_or_grows_leaves_nearest_first() {
        var problem = SampleProblems.of(1, SampleProblems.MEDIUM);
        var naive = NearestFirst.plan(new AllocationGrid(problem));
        var soon = SolverLimits.of(Duration.ofMillis(400));
        assertFallback(problem, naive, soon, AllocationStatus.FALLBACK_NOT_STARTED, "/no/such/program");
        assertFallback(problem, naive, SOON, AllocationStatus.FALLBACK_CRASHED, "sh", "-c", "kill -SEGV $$");
        assertFallback(
                problem, naive, SOON, AllocationStatus.FALLBACK_GARBAGE, "sh", "-c", "cat >/dev/null; echo hello");
        assertFallback(
                problem,
                naive,
                SOON,
                AllocationStatus.FALLBACK_GARBAGE,
                "sh",
                "-c",
                "cat >/dev/null; echo '{\"shipments\":[[0,0,0,999999999]],\"optimal\":true}'");
        assertFallback(problem, naive, soon, AllocationStatus.FALLBACK_TIME, "sh", "-c", "exec sleep 60");
        assertFallback(
                problem,
                naive,
                new SolverLimits(Duration.ofSeconds(60), 64, 60),
                AllocationStatus.FALLBACK_MEMORY,
                "sh",
                "-c",
                "x=$(head -c 200000000 /dev/zero | tr '\\0' a); sleep 60");
    }

    @Test
    void a_solver_that_dies_after_its_first_answer_leaves_that_answer() throws Exception {
        var problem = AllocationJson.read(DEMAK.getBytes(StandardCharsets.UTF_8));
        var answer = "{\"shipments\":[[0,0,0,20],[1,0,0,60],[0,1,0,80]],\"optimal\":false,\"weightedBound\":-1}";
        var result = new Allocator(limits -> List.of("sh", "-c", "cat >/dev/null; echo '" + answer + "'; kill -9 $$"))
                .allocate(problem, SOON);
        assertThat(result.status()).isEqualTo(AllocationStatus.FEASIBLE);
        assertThat(result.plan().figures().worst()).isEqualTo(0.8);
    }

    private static void assertFallback(
            AllocationProblem problem,
            List<Shipment> naive,
            SolverLimits limits,
            AllocationStatus status,
            String... line) {
        var result = new Allocator(ignored -> List.of(line)).allocate(problem, limits);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.plan()).isEqualTo(AllocationPlan.of(new AllocationGrid(problem), naive));
    }

    private static List<Shipment> shipments(AllocationGrid grid, AllocationPlan plan) {
        var shipments = new ArrayList<Shipment>();
        var sites = grid.problem().sites().stream()
                .map(AllocationProblem.SupplySite::code)
                .toList();
        var places = grid.problem().places().stream()
                .map(AllocationProblem.DemandPlace::code)
                .toList();
        for (var line : plan.lines()) {
            for (var item = 0; item < grid.items(); item++) {
                if (grid.item(item).equals(line.item())) {
                    shipments.add(
                            new Shipment(sites.indexOf(line.from()), places.indexOf(line.to()), item, line.quantity()));
                }
            }
        }
        return shipments;
    }

    private static double worst(AllocationGrid grid, long[] shares) {
        var worst = 1.0;
        for (var place = 0; place < shares.length; place++) {
            worst = grid.need(place) == 0 ? worst : Math.min(worst, (double) shares[place] / grid.need(place));
        }
        return worst;
    }
}
