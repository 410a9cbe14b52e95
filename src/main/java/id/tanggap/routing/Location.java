package id.tanggap.routing;

import id.tanggap.region.Point;
import id.tanggap.region.Region;
import id.tanggap.taxonomy.Reason;
import java.util.List;

/// Where a question is about, or why nobody can tell.
sealed interface Location {

    /// @param region decides who is responsible
    /// @param from distances are measured from here; not always in `region`, whose border nobody knows
    record Known(Region region, Point from, List<Reason> reasons) implements Location {
        public Known {
            reasons = List.copyOf(reasons);
        }

        boolean atCentre() {
            return from.equals(region.centre());
        }
    }

    record Unknown(Reason why) implements Location {}
}
