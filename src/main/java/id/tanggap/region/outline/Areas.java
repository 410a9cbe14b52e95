package id.tanggap.region.outline;

import id.tanggap.region.GeoPoint;
import id.tanggap.region.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// In which kabupaten or kota a point lies, and which of them an area touches. Safe for many threads; answers from
/// memory.
///
/// Until official outlines are imported the answers are approximate: see `standing()`.
public interface Areas {

    /// The kabupaten or kota of a point on Indonesian land or at most 20 km off its coast; empty elsewhere.
    Optional<RegionCode> kabkotaAt(GeoPoint point);

    /// The kabupaten and kota that an area touches, by code. An area wholly at sea touches none.
    ///
    /// @param area polygons in WGS84 degrees, x the longitude and y the latitude; an invalid one is repaired first
    SortedSet<RegionCode> placesWithin(Geometry area);

    /// The land in a window, each island and each kabupaten or kota a polygon of its own; those at the edge whole.
    ///
    /// @param window WGS84 degrees, x the longitude and y the latitude
    List<AreaOutline> outlinesIn(Envelope window);

    /// What the answers rest on.
    OutlineStanding standing();

    /// The approximate outlines that ship with the program.
    static Areas shipped() {
        return ShippedAreas.INDEX;
    }
}
