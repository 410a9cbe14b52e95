package id.tanggap.allocation.problem;

import id.tanggap.taxonomy.Reason;
import java.util.List;

/// Why a line comes from this store and not from a nearer one.
final class StoreReasons {

    private final AllocationGrid grid;
    private final long[][] sent;

    StoreReasons(AllocationGrid grid, List<Shipment> shipments) {
        this.grid = grid;
        this.sent = new long[grid.sites()][grid.items()];
        shipments.forEach(one -> sent[one.site()][one.item()] += one.quantity());
    }

    Reason of(Shipment one) {
        var nearer = nearestOther(one, false);
        if (nearer < 0) {
            var shut = nearestOther(one, true);
            return shut < 0 ? nearest(one) : Reason.of("reason.allocation.nearest-blocked", code(shut));
        }
        var key = sent[nearer][one.item()] >= grid.free(nearer, one.item())
                ? "reason.allocation.nearer-used-up"
                : "reason.allocation.nearer-kept-for-others";
        return Reason.of(key, code(nearer));
    }

    private Reason nearest(Shipment one) {
        var minimum = grid.problem().sites().get(one.site()).minimum().getOrDefault(grid.item(one.item()), 0L);
        return minimum > 0 && sent[one.site()][one.item()] == grid.free(one.site(), one.item())
                ? Reason.of("reason.allocation.nearest-to-minimum", Long.toString(minimum))
                : Reason.of("reason.allocation.nearest");
    }

    /// The nearest site that has the item and is nearer than the line's own, with the way open or shut; -1 if none.
    private int nearestOther(Shipment one, boolean shut) {
        var found = -1;
        for (var site = 0; site < grid.sites(); site++) {
            if (grid.free(site, one.item()) > 0
                    && grid.blocked(site, one.place()) == shut
                    && grid.metres(site, one.place()) < grid.metres(one.site(), one.place())
                    && (found < 0 || grid.metres(site, one.place()) < grid.metres(found, one.place()))) {
                found = site;
            }
        }
        return found;
    }

    private String code(int site) {
        return grid.problem().sites().get(site).code();
    }
}
