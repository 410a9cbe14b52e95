package id.tanggap.allocation.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What people do without a computer: place after place, the heaviest weight first, each from its nearest stores until
/// it has everything. The fallback of the solver, and what its plans are compared with.
public final class NearestFirst {

    private final AllocationGrid grid;
    private final long[][] left;
    private final FleetUse fleets;

    private NearestFirst(AllocationGrid grid) {
        this.grid = grid;
        this.left = new long[grid.sites()][grid.items()];
        for (var s = 0; s < grid.sites(); s++) {
            for (var i = 0; i < grid.items(); i++) {
                left[s][i] = grid.free(s, i);
            }
        }
        this.fleets = new FleetUse(grid);
    }

    public static List<Shipment> plan(AllocationGrid grid) {
        var run = new NearestFirst(grid);
        var shipments = new ArrayList<Shipment>();
        IntStream.range(0, grid.places())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -grid.weight(place)))
                .forEach(place -> run.serve(place, shipments));
        return shipments;
    }

    private void serve(int place, List<Shipment> shipments) {
        var open = new long[grid.items()];
        Arrays.setAll(open, item -> grid.need(place, item));
        var missing = grid.need(place);
        var nearest = IntStream.range(0, grid.sites())
                .filter(site -> !grid.blocked(site, place))
                .boxed()
                .sorted(Comparator.comparingInt((Integer site) -> grid.metres(site, place)))
                .toList();
        for (var site : nearest) {
            if (missing == 0) {
                return;
            }
            for (var item = 0; item < open.length; item++) {
                var asked = Math.min(open[item], left[site][item]);
                var quantity = asked == 0 ? 0 : fleets.load(site, place, item, asked);
                if (quantity > 0) {
                    left[site][item] -= quantity;
                    open[item] -= quantity;
                    missing -= quantity;
                    shipments.add(new Shipment(site, place, item, quantity));
                }
            }
        }
    }
}
