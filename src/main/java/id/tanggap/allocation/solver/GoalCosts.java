package id.tanggap.allocation.solver;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.stream.IntStream;

/// Costs of a flow such that an earlier goal is never given up for a later one: coverage by weight, then each place's
/// fair share, then time, then distance. A change of a flow passes each place at most once, so that it can save at
/// most 2 × places of the dearest way: that, and one more, is what a unit of the next goal costs.
final class GoalCosts {

    private static final long FINE = 1000;
    private static final long MOST_KILOMETRES = FINE - 1;
    private static final int METRES_A_KILOMETRE = 1000;
    private static final long LARGEST = 2_000_000_000_000_000_000L;
    private static final int WEIGHT_STEPS = 1000;

    private final AllocationGrid grid;
    private final long minute;
    private final long share;
    private final long unit;
    private final double heaviest;

    private GoalCosts(AllocationGrid grid, long minute) {
        this.grid = grid;
        this.minute = minute;
        var dearest = (longestMinutes(grid) + 1) * minute;
        this.share = 2L * grid.places() * dearest + 1;
        this.heaviest = IntStream.range(0, grid.places())
                .mapToDouble(grid::weight)
                .max()
                .orElse(1);
        var same = IntStream.range(0, grid.places()).allMatch(place -> grid.weight(place) == heaviest);
        this.unit = same ? 0 : 2L * grid.places() * share + 1; // of one weight, a maximum flow covers best
    }

    static GoalCosts of(AllocationGrid grid) {
        var fine = new GoalCosts(grid, FINE);
        return fine.fits() ? fine : new GoalCosts(grid, 1);
    }

    /// The library multiplies costs by the number of nodes.
    private boolean fits() {
        var nodes = (double) grid.items() * (grid.sites() + grid.places()) + grid.places() + 2;
        return nodes * (share + (double) unit * WEIGHT_STEPS) < LARGEST;
    }

    private static long longestMinutes(AllocationGrid grid) {
        var longest = 0L;
        for (var site = 0; site < grid.sites(); site++) {
            for (var place = 0; place < grid.places(); place++) {
                longest = Math.max(longest, grid.minutes(site, place));
            }
        }
        return longest;
    }

    long ofWay(int site, int place) {
        var kilometres = Math.min(MOST_KILOMETRES, grid.metres(site, place) / METRES_A_KILOMETRE);
        return grid.minutes(site, place) * minute + (minute == FINE ? kilometres : 0);
    }

    long ofShare(int place) {
        return ofMore(place) - share;
    }

    long ofMore(int place) {
        return -unit * Math.max(1, Math.round(grid.weight(place) / heaviest * WEIGHT_STEPS));
    }
}
