package id.tanggap.allocation;

import id.tanggap.allocation.problem.AllocationFigures;
import id.tanggap.allocation.problem.AllocationGrid;
import id.tanggap.allocation.problem.Shipment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The best of all plans, by trying each. For very small problems.
final class BruteForce {

    private final AllocationGrid grid;
    private final List<Shipment> plan = new ArrayList<>();
    private final long[][] left;
    private final long[][] open;
    private @Nullable AllocationFigures best;

    private BruteForce(AllocationGrid grid) {
        this.grid = grid;
        this.left = new long[grid.sites()][grid.items()];
        this.open = new long[grid.places()][grid.items()];
        for (var i = 0; i < grid.items(); i++) {
            for (var s = 0; s < grid.sites(); s++) {
                left[s][i] = grid.free(s, i);
            }
            for (var p = 0; p < grid.places(); p++) {
                open[p][i] = grid.need(p, i);
            }
        }
    }

    static AllocationFigures best(AllocationGrid grid) {
        var run = new BruteForce(grid);
        run.tryFrom(0);
        var best = run.best;
        if (best == null) {
            throw new IllegalStateException("no plan was tried");
        }
        return best;
    }

    private void tryFrom(int way) {
        if (way == grid.sites() * grid.places() * grid.items()) {
            var figures = AllocationFigures.of(grid, plan);
            if (best == null || AllocationFigures.BETTER.compare(figures, best) < 0) {
                best = figures;
            }
            return;
        }
        var item = way % grid.items();
        var site = way / grid.items() / grid.places();
        var place = way / grid.items() % grid.places();
        var most = grid.blocked(site, place) ? 0 : Math.min(left[site][item], open[place][item]);
        for (var quantity = 0L; quantity <= most; quantity++) {
            send(site, place, item, quantity);
            tryFrom(way + 1);
            takeBack(site, place, item, quantity);
        }
    }

    private void send(int site, int place, int item, long quantity) {
        left[site][item] -= quantity;
        open[place][item] -= quantity;
        if (quantity > 0) {
            plan.add(new Shipment(site, place, item, quantity));
        }
    }

    private void takeBack(int site, int place, int item, long quantity) {
        left[site][item] += quantity;
        open[place][item] += quantity;
        if (quantity > 0) {
            plan.removeLast();
        }
    }
}
