package id.tanggap.region.outline;

import id.tanggap.region.RegionCode;
import java.util.Optional;
import org.locationtech.jts.geom.Polygon;

/// One polygon of land, in WGS84 degrees, x the longitude and y the latitude.
///
/// @param kabkota the kabupaten or kota it belongs to; empty on foreign land
public record AreaOutline(Optional<RegionCode> kabkota, Polygon shape) {}
