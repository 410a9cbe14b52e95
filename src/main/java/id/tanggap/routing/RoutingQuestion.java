package id.tanggap.routing;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import id.tanggap.routing.rule.ReportFacts;
import java.util.Optional;

/// Where a complaint is to go.
///
/// @param category code of a leaf category
/// @param place the area it is about, if known
/// @param point an exact position, if known; says where distances are measured from
/// @param facts what the special rules look at; empty: they are not asked
public record RoutingQuestion(
        String category, Optional<RegionCode> place, Optional<GeoPoint> point, Optional<ReportFacts> facts) {

    /// By place and category alone.
    public RoutingQuestion(String category, Optional<RegionCode> place, Optional<GeoPoint> point) {
        this(category, place, point, Optional.empty());
    }
}
