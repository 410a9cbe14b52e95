package id.tanggap.allocation.problem;

import id.tanggap.taxonomy.Reason;
import java.util.ArrayList;
import java.util.List;

/// Whether shipments can be: of goods that are there and may leave, on open ways, not more than is needed, in the
/// vehicles that there are. Used for what a solver answers and for what a person has changed.
public final class ShipmentCheck {

    private static final double TINY = 1e-6;

    private ShipmentCheck() {}

    /// What is wrong, in the order of sites and places; empty if nothing is.
    public static List<Reason> problems(AllocationGrid grid, List<Shipment> shipments) {
        var problems = new ArrayList<Reason>();
        var sent = new long[grid.sites()][grid.items()];
        var got = new long[grid.places()][grid.items()];
        var kilograms = new double[grid.sites()][];
        for (var one : shipments) {
            if (outside(grid, one)) {
                problems.add(Reason.of("reason.allocation.unknown"));
                continue;
            }
            sent[one.site()][one.item()] += one.quantity();
            got[one.place()][one.item()] += one.quantity();
            if (kilograms[one.site()] == null) {
                kilograms[one.site()] = new double[grid.places()];
            }
            kilograms[one.site()][one.place()] += one.quantity() * grid.kilograms(one.item());
            if (grid.blocked(one.site(), one.place())) {
                problems.add(
                        Reason.of("reason.allocation.way-closed", site(grid, one.site()), place(grid, one.place())));
            }
        }
        goods(grid, sent, problems);
        surplus(grid, got, problems);
        vehicles(grid, kilograms, problems);
        return problems;
    }

    private static boolean outside(AllocationGrid grid, Shipment one) {
        return one.site() < 0
                || one.site() >= grid.sites()
                || one.place() < 0
                || one.place() >= grid.places()
                || one.item() < 0
                || one.item() >= grid.items()
                || one.quantity() < 1
                || one.quantity() > AllocationProblem.MOST;
    }

    private static void goods(AllocationGrid grid, long[][] sent, List<Reason> problems) {
        for (var s = 0; s < sent.length; s++) {
            var site = grid.problem().sites().get(s);
            for (var i = 0; i < sent[s].length; i++) {
                if (sent[s][i] <= grid.free(s, i)) {
                    continue;
                }
                var stock = site.stock().getOrDefault(grid.item(i), 0L);
                if (!site.open()) {
                    problems.add(Reason.of("reason.allocation.not-open", site.code()));
                } else if (sent[s][i] > stock) {
                    problems.add(Reason.of(
                            "reason.allocation.more-than-stock",
                            site.code(),
                            grid.item(i),
                            "" + sent[s][i],
                            "" + stock));
                } else {
                    problems.add(Reason.of(
                            "reason.allocation.below-minimum",
                            site.code(),
                            grid.item(i),
                            "" + site.minimum().getOrDefault(grid.item(i), 0L)));
                }
            }
        }
    }

    private static void surplus(AllocationGrid grid, long[][] got, List<Reason> problems) {
        for (var p = 0; p < got.length; p++) {
            for (var i = 0; i < got[p].length; i++) {
                if (got[p][i] > grid.need(p, i)) {
                    problems.add(Reason.of(
                            "reason.allocation.more-than-needed",
                            place(grid, p),
                            grid.item(i),
                            "" + got[p][i],
                            "" + grid.need(p, i)));
                }
            }
        }
    }

    private static void vehicles(AllocationGrid grid, double[][] kilograms, List<Reason> problems) {
        for (var s = 0; s < kilograms.length; s++) {
            var fleet = grid.problem().sites().get(s).fleet();
            if (fleet == null || kilograms[s] == null) {
                continue;
            }
            var trips = 0L;
            for (var load : kilograms[s]) {
                trips += (long) Math.ceil(load / fleet.capacityKg() - TINY);
            }
            if (trips > fleet.vehicles()) {
                problems.add(Reason.of(
                        "reason.allocation.too-few-vehicles", site(grid, s), "" + trips, "" + fleet.vehicles()));
            }
        }
    }

    private static String site(AllocationGrid grid, int site) {
        return grid.problem().sites().get(site).code();
    }

    private static String place(AllocationGrid grid, int place) {
        return grid.problem().places().get(place).code();
    }
}
