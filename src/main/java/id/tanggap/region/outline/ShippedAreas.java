package id.tanggap.region.outline;

import id.tanggap.region.RegionCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/// The outlines in `/static/map/indonesia.json`, which `src/gazetteer/outline.mjs` writes and pages draw too.
final class ShippedAreas {

    private static final Topology FILE = Topology.shipped("/static/map/indonesia.json");

    static final Geometry NOTHING = new GeometryFactory().createPolygon();

    private static final List<AreaOutline> FOREIGN_LAND = FILE.shapes("neighbours", "country").stream()
            .flatMap(shape -> shape.polygons().stream())
            .map(polygon -> new AreaOutline(Optional.empty(), polygon))
            .toList();

    static final List<AreaOutline> OUTLINES = Stream.concat(
                    FILE.shapes("kabkota", "code").stream().flatMap(shape -> shape.polygons().stream()
                            .map(polygon -> new AreaOutline(Optional.of(new RegionCode(shape.property())), polygon))),
                    FOREIGN_LAND.stream())
            .toList();

    static final AreaIndex INDEX = new AreaIndex(OUTLINES, new OutlineStanding.Approximate());

    private ShippedAreas() {}
}
