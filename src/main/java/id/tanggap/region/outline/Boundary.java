package id.tanggap.region.outline;

import id.tanggap.region.RegionCode;
import org.locationtech.jts.geom.Geometry;

/// The official outline of an area, of any level.
///
/// @param feature counts from 1 in the order of the file it was read from; 0 for one that was joined from several
/// @param shape a polygon or multipolygon in WGS84 degrees, x the longitude
public record Boundary(int feature, RegionCode code, Geometry shape) {}
