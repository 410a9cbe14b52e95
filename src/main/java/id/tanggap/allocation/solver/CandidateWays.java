package id.tanggap.allocation.solver;

import id.tanggap.allocation.problem.AllocationGrid;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Which ways of an item a solver looks at: for each place its nearest sites that have the item, for each such site
/// its nearest places that need it.
final class CandidateWays {

    private final AllocationGrid grid;
    private final Integer[][] sitesByPlace;
    private final Integer[][] placesBySite;

    CandidateWays(AllocationGrid grid) {
        this.grid = grid;
        this.sitesByPlace = new Integer[grid.places()][];
        this.placesBySite = new Integer[grid.sites()][];
        for (var p = 0; p < grid.places(); p++) {
            var place = p;
            sitesByPlace[p] = IntStream.range(0, grid.sites())
                    .filter(site -> !grid.blocked(site, place))
                    .boxed()
                    .sorted(Comparator.comparingInt(site -> grid.minutes(site, place)))
                    .toArray(Integer[]::new);
        }
        for (var s = 0; s < grid.sites(); s++) {
            var site = s;
            placesBySite[s] = IntStream.range(0, grid.places())
                    .filter(place -> !grid.blocked(site, place))
                    .boxed()
                    .sorted(Comparator.comparingInt(place -> grid.minutes(site, place)))
                    .toArray(Integer[]::new);
        }
    }

    /// Bits of site × places + place.
    BitSet of(int item, int most) {
        var ways = new BitSet(grid.sites() * grid.places());
        for (var place = 0; place < grid.places(); place++) {
            if (grid.need(place, item) > 0) {
                var taken = 0;
                for (var at = 0; at < sitesByPlace[place].length && taken < most; at++) {
                    int site = sitesByPlace[place][at];
                    if (grid.free(site, item) > 0) {
                        ways.set(site * grid.places() + place);
                        taken++;
                    }
                }
            }
        }
        for (var site = 0; site < grid.sites(); site++) {
            if (grid.free(site, item) > 0) {
                var taken = 0;
                for (var at = 0; at < placesBySite[site].length && taken < most; at++) {
                    int place = placesBySite[site][at];
                    if (grid.need(place, item) > 0) {
                        ways.set(site * grid.places() + place);
                        taken++;
                    }
                }
            }
        }
        return ways;
    }
}
