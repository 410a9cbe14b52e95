package id.tanggap.region.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/// Official outlines with the shipped approximation around them: a version may be of one province only.
///
/// A kabupaten or kota with an official outline has no approximate one any more; where an official and an approximate
/// one overlap the official decides.
final class OfficialAreas {

    private OfficialAreas() {}

    static Areas of(List<Boundary> boundaries, OutlineStanding standing) {
        var outlines = new ArrayList<AreaOutline>();
        boundaries.forEach(boundary -> polygons(boundary.shape())
                .forEach(polygon -> outlines.add(new AreaOutline(Optional.of(boundary.code()), polygon))));
        var official = boundaries.stream().map(Boundary::code).collect(Collectors.toSet());
        ShippedAreas.OUTLINES.stream()
                .filter(outline -> outline.kabkota().filter(official::contains).isEmpty())
                .forEach(outlines::add);
        return new AreaIndex(outlines, standing);
    }

    @SuppressWarnings("unchecked")
    private static List<Polygon> polygons(Geometry shape) {
        return PolygonExtracter.getPolygons(shape);
    }
}
