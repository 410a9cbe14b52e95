package id.tanggap.allocation;

import static id.tanggap.BenchArguments.number;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Allocations of three sizes beside nearest-first and the bound of the linear program.
///
/// Arguments, or words of the environment variable `ALLOCATION_BENCH`: number of small, of medium, of national
/// problems (50 50 20), seconds for each (10), seed of the first (15).
public final class AllocationBench {

    private AllocationBench() {}

    public static void main(String[] given) {
        var environment = Objects.requireNonNullElse(System.getenv("ALLOCATION_BENCH"), "");
        var words = given.length > 0 || environment.isBlank()
                ? given
                : environment.strip().split(" +", -1);
        var seconds = number(words, 3, 10);
        var seed = number(words, 4, 15);
        print("small", SampleProblems.SMALL, number(words, 0, 50), seconds, seed);
        print("medium", SampleProblems.MEDIUM, number(words, 1, 50), seconds, seed);
        print("national", SampleProblems.NATIONAL, number(words, 2, 20), seconds, seed);
        System.exit(0);
    }

    private static void print(String name, SampleProblems.Size size, int problems, int seconds, long seed) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d problems of %d sites x %d items x %d places, seeds from %d, %d s each%n",
                name,
                problems,
                size.sites(),
                size.items(),
                size.places(),
                seed,
                seconds);
        System.out.println(
                "seed status gap% unmet bound naive worst naiveWorst kmT naiveKmT firstMs firstBySolverMs ms");
        var gaps = new ArrayList<Double>();
        var firsts = new ArrayList<Long>();
        var worse = 0;
        for (var n = 0; n < problems; n++) {
            var result = run(seed + n, size, seconds);
            gaps.add(result.gap());
            firsts.add(result.firstAnswerMs());
            worse += result.plan().figures().unmet() > result.naive().unmet() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%s: largest gap %.3f%%, slowest first answer %d ms, worse than nearest-first %d%n%n",
                name,
                100 * gaps.stream().mapToDouble(gap -> gap).max().orElse(0),
                firsts.stream().mapToLong(first -> first).max().orElse(0),
                worse);
    }

    private static AllocationResult run(long seed, SampleProblems.Size size, int seconds) {
        var problem = SampleProblems.of(seed, size);
        List<Long> bySolver = new ArrayList<>();
        var result = new Allocator().allocate(problem, SolverLimits.of(Duration.ofSeconds(seconds)), better -> {
            if (better.status() != AllocationStatus.FIRST) {
                bySolver.add(better.milliseconds());
            }
        });
        var figures = result.plan().figures();
        System.out.printf(
                Locale.ROOT,
                "%d %s %.3f %d %d %d %.3f %.3f %.0f %.0f %d %s %d%n",
                seed,
                result.status().code(),
                100 * result.gap(),
                figures.unmet(),
                result.unmetBound(),
                result.naive().unmet(),
                figures.worst(),
                result.naive().worst(),
                figures.kmTonnes(),
                result.naive().kmTonnes(),
                result.firstAnswerMs(),
                bySolver.isEmpty() ? "-" : bySolver.getFirst(),
                result.milliseconds());
        return result;
    }
}
