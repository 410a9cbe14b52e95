package id.tanggap.resource.person;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import org.jspecify.annotations.Nullable;

/// Where a person lives, no closer than the kecamatan.
///
/// @param kecamatan null if only the kabupaten is known
/// @param point of the kecamatan or kabupaten, never of a house
public record PersonHome(RegionCode kabkota, @Nullable RegionCode kecamatan, GeoPoint point) {

    /// The narrowest area that is known.
    public RegionCode area() {
        return kecamatan == null ? kabkota : kecamatan;
    }
}
