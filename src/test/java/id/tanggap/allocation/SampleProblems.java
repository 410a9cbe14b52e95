package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationProblem;
import id.tanggap.allocation.problem.AllocationProblem.DemandPlace;
import id.tanggap.allocation.problem.AllocationProblem.Fleet;
import id.tanggap.allocation.problem.AllocationProblem.Passage;
import id.tanggap.allocation.problem.AllocationProblem.SupplySite;
import id.tanggap.allocation.problem.AllocationProblem.Way;
import id.tanggap.region.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Made-up allocation problems: the same seed gives the same problem.
public final class SampleProblems {

    /// @param closed part of the ways that are closed
    /// @param scarcity what is needed against what is there, about
    public record Size(int sites, int items, int places, double closed, double scarcity, boolean fleets) {}

    public static final Size SMALL = new Size(3, 2, 3, 0.2, 1.2, false);
    public static final Size MEDIUM = new Size(60, 12, 20, 0.1, 1.2, false);
    public static final Size NATIONAL = new Size(1000, 40, 100, 0.02, 1.2, false);

    private final SplittableRandom random;
    private final Size size;
    private final List<String> items;

    private SampleProblems(long seed, Size size) {
        this.random = new SplittableRandom(seed);
        this.size = size;
        this.items = IntStream.range(0, size.items()).mapToObj(i -> "item-" + i).toList();
    }

    public static AllocationProblem of(long seed, Size size) {
        return new SampleProblems(seed, size).make();
    }

    private AllocationProblem make() {
        var most = size.sites() <= 5 ? 4 : 2_000;
        var needPerPlace = Math.max(1, (int) (most * size.scarcity() * size.sites() / size.places() * 0.5));
        var sites = new ArrayList<SupplySite>();
        for (var s = 0; s < size.sites(); s++) {
            sites.add(new SupplySite(
                    "G" + s,
                    point(),
                    random.nextInt(20) != 0,
                    amounts(0.5, most),
                    amounts(0.2, most / 4),
                    fleet(most)));
        }
        var places = new ArrayList<DemandPlace>();
        for (var p = 0; p < size.places(); p++) {
            places.add(new DemandPlace("T" + p, point(), amounts(0.8, needPerPlace), random.nextInt(4) == 0 ? 2 : 1));
        }
        var ways = new HashMap<Way, Passage>();
        for (var n = 0; n < size.closed() * size.sites() * size.places(); n++) {
            ways.put(
                    new Way("G" + random.nextInt(size.sites()), "T" + random.nextInt(size.places())),
                    new Passage(true, null));
        }
        return new AllocationProblem(sites, places, ways, Map.of());
    }

    private @Nullable Fleet fleet(int most) {
        return size.fleets() ? new Fleet(1 + random.nextInt(3), 1 + random.nextInt(most)) : null;
    }

    private Map<String, Long> amounts(double part, int most) {
        var amounts = new HashMap<String, Long>();
        for (var item : items) {
            if (random.nextDouble() < part) {
                amounts.put(item, (long) random.nextInt(most + 1));
            }
        }
        return amounts;
    }

    private GeoPoint point() {
        return new GeoPoint(random.nextDouble(-10, 5), random.nextDouble(95, 141));
    }
}
