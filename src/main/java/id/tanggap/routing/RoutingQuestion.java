package id.tanggap.routing;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.util.Optional;

/// Where a complaint is to go.
///
/// @param category code of a leaf category
/// @param place the area it is about, if known
/// @param point an exact position, if known; says where distances are measured from
public record RoutingQuestion(String category, Optional<RegionCode> place, Optional<GeoPoint> point) {}
