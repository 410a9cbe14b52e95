package id.tanggap.ticket;

import id.tanggap.balai.BalaiCode;
import id.tanggap.region.Point;
import id.tanggap.region.RegionCode;
import id.tanggap.sla.PlannedClock;
import java.util.List;
import java.util.Optional;

/// Where a complaint is after all, and what follows from it.
///
/// @param point as the citizen's telephone says
/// @param clocks of the whole matter, as if it had been opened now with this place
public record Placement(
        Optional<RegionCode> place,
        Optional<Point> point,
        Optional<BalaiCode> balai,
        RoutingGrounds routing,
        List<PlannedClock> clocks) {

    public Placement {
        clocks = List.copyOf(clocks);
    }
}
