package id.tanggap.routing;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.Region;
import id.tanggap.taxonomy.Reason;
import java.util.List;

/// The place that a question is about, or why it cannot be determined.
sealed interface QuestionLocation {

    /// @param region decides who is responsible
    /// @param from distances are measured from here; not always in `region`, whose border nobody knows
    record Known(Region region, GeoPoint from, List<Reason> reasons) implements QuestionLocation {
        public Known {
            reasons = List.copyOf(reasons);
        }

        boolean atCentre() {
            return from.equals(region.centre());
        }
    }

    record Unknown(Reason why) implements QuestionLocation {}
}
