package id.tanggap.allocation.problem;

import java.util.HashMap;
import java.util.Map;

/// How full the vehicles of the sites are. Each vehicle makes one trip to one place.
final class FleetUse {

    private final AllocationGrid grid;
    private final int[] left;
    private final Map<Long, Double> room = new HashMap<>();

    FleetUse(AllocationGrid grid) {
        this.grid = grid;
        this.left = new int[grid.sites()];
        for (var s = 0; s < left.length; s++) {
            var fleet = grid.problem().sites().get(s).fleet();
            left[s] = fleet == null ? Integer.MAX_VALUE : fleet.vehicles();
        }
    }

    /// Loads as many units as fit, at most `asked`.
    ///
    /// @return how many were loaded
    long load(int site, int place, int item, long asked) {
        var fleet = grid.problem().sites().get(site).fleet();
        var kg = grid.kilograms(item);
        if (fleet == null || kg == 0) {
            return asked;
        }
        var key = (long) site * grid.places() + place;
        var free = room.getOrDefault(key, 0.0);
        var perVehicle = (long) (fleet.capacityKg() / kg);
        var loaded = Math.min(asked, (long) (free / kg + 1e-9));
        free -= loaded * kg;
        while (loaded < asked && left[site] > 0 && perVehicle > 0) {
            var more = Math.min(asked - loaded, (long) ((free + fleet.capacityKg()) / kg + 1e-9));
            left[site]--;
            free += fleet.capacityKg() - more * kg;
            loaded += more;
        }
        room.put(key, free);
        return loaded;
    }
}
