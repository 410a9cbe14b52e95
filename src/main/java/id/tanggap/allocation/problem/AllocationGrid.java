package id.tanggap.allocation.problem;

import id.tanggap.region.GeodesicDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/// A problem as arrays: sites, places and items by number, in the order of the problem, items by code.
public final class AllocationGrid {

    private static final double ROAD_FACTOR = 1.4;
    private static final double METRES_A_MINUTE = 40_000 / 60.0;

    private final AllocationProblem problem;
    private final List<String> items;
    private final long[][] free;
    private final long[][] need;
    private final int[][] metres;
    private final int[][] minutes;
    private final boolean[][] blocked;

    public AllocationGrid(AllocationProblem problem) {
        this.problem = problem;
        var codes = new TreeSet<String>();
        problem.places().forEach(place -> codes.addAll(place.needs().keySet()));
        this.items = new ArrayList<>(codes);
        this.free = new long[sites()][items.size()];
        this.need = new long[places()][items.size()];
        this.metres = new int[sites()][places()];
        this.minutes = new int[sites()][places()];
        this.blocked = new boolean[sites()][places()];
        fill();
    }

    private void fill() {
        for (var s = 0; s < sites(); s++) {
            var site = problem.sites().get(s);
            for (var i = 0; i < items.size(); i++) {
                free[s][i] = site.free(items.get(i));
            }
            for (var p = 0; p < places(); p++) {
                metres[s][p] = (int) GeodesicDistance.metres(
                        site.at(), problem.places().get(p).at());
                minutes[s][p] = (int) Math.ceil(metres[s][p] * ROAD_FACTOR / METRES_A_MINUTE);
            }
        }
        for (var p = 0; p < places(); p++) {
            for (var i = 0; i < items.size(); i++) {
                need[p][i] = problem.places().get(p).needs().getOrDefault(items.get(i), 0L);
            }
        }
        fillWays();
    }

    private void fillWays() {
        if (problem.ways().isEmpty()) {
            return;
        }
        var siteNumbers = new HashMap<String, Integer>();
        problem.sites().forEach(site -> siteNumbers.put(site.code(), siteNumbers.size()));
        var placeNumbers = new HashMap<String, Integer>();
        problem.places().forEach(place -> placeNumbers.put(place.code(), placeNumbers.size()));
        problem.ways().forEach((way, passage) -> {
            var s = siteNumbers.get(way.site());
            var p = placeNumbers.get(way.place());
            if (s != null && p != null) {
                blocked[s][p] = passage.blocked();
                var known = passage.minutes();
                if (known != null) {
                    minutes[s][p] = known;
                }
            }
        });
    }

    public AllocationProblem problem() {
        return problem;
    }

    public int sites() {
        return problem.sites().size();
    }

    public int places() {
        return problem.places().size();
    }

    public int items() {
        return items.size();
    }

    public String item(int item) {
        return items.get(item);
    }

    /// Units that may leave the site.
    public long free(int site, int item) {
        return free[site][item];
    }

    public long need(int place, int item) {
        return need[place][item];
    }

    public long need(int place) {
        var sum = 0L;
        for (var one : need[place]) {
            sum += one;
        }
        return sum;
    }

    public int metres(int site, int place) {
        return metres[site][place];
    }

    public int minutes(int site, int place) {
        return minutes[site][place];
    }

    public boolean blocked(int site, int place) {
        return blocked[site][place];
    }

    public double weight(int place) {
        return problem.places().get(place).weight();
    }

    public double kilograms(int item) {
        return problem.kilograms().getOrDefault(items.get(item), 1.0);
    }

    public boolean hasFleets() {
        return problem.sites().stream().anyMatch(site -> site.fleet() != null);
    }
}
